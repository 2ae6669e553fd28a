/** The build and the tests take an HTML file as its text. */
declare module '*.html' {
  const text: string;
  export default text;
}
