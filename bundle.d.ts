/** The version of package.json, put in by the build. */
declare const __VERSION__: string;

/** The features that `npm run build -- --with NAME` adds to the default ones. */
declare const __WITH__: Readonly<Record<'calendar', boolean>>;

/** Whether it is the build of the published add-on (`npm run build -- --add-on`). */
declare const __ADD_ON__: boolean;

declare module '*.txt' {
  /** The file's text, put in by the build. */
  const text: string;
  export default text;
}

declare module '*.html' {
  /** The file's text, put in by the build. */
  const text: string;
  export default text;
}

/** Importing it puts its rules into the sidebar's page. */
declare module '*.css';
