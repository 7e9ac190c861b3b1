// What html-validate is asked: validity and accessibility in full; its opinions on style only where they are ours.

export default {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A page's title is an article's: as long as its author made it.
    'long-title': 'off',
    // Tera writes a line's end before {% endif %}, and nobody reads it.
    'no-trailing-whitespace': 'off',
    // A box that scrolls sideways is a region so that it can be reached by keyboard; it is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Void elements and the doctype are written in one way by the templates; both ways are HTML.
    'void-style': 'off',
    'doctype-style': 'off',
  },
};
