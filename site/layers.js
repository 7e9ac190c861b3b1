// Remembers which layers are on. The switching itself is the style sheet's. The script stands right after the switches and
// is not deferred, so that no layer is painted and then taken away.
(() => {
  'use strict';

  const { glossator } = globalThis;
  const switches = document.querySelectorAll('.contents fieldset input[type="checkbox"][id]');
  const show = () => {
    for (const box of switches) {
      const kept = glossator.recall(box.id);
      if (kept) box.checked = kept === 'on';
    }
  };
  show();
  for (const box of switches) {
    box.addEventListener('change', () => glossator.keep(box.id, box.checked ? 'on' : 'off'));
  }
  // A browser that goes back sets the switches as they stood on that page; what was chosen since counts.
  addEventListener('pageshow', show);
})();
