/** Jest's counterpart of the bundler's text loader: a template imported by the bundle is a string in tests too. */
export default {
  process: text => ({ code: `export default ${JSON.stringify(text)};` }),
};
