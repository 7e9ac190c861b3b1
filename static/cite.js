// The number of a paragraph opens how to cite it, and buttons copy. Few readers want either, so the script that does it is
// loaded when it is first wanted. Without script the number is the paragraph's permanent link, as it is with it.
(() => {
  'use strict';

  const { src } = document.currentScript;
  let come;
  document.addEventListener('click', (event) => {
    const wanted = event.target.closest('.text .number, .cite button');
    if (!wanted || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    come ??= new Promise((onload) => {
      document.head.append(Object.assign(document.createElement('script'), { src: new URL('citing.js', src), onload }));
    });
    come.then(() => glossator.cite(wanted));
  });
})();
