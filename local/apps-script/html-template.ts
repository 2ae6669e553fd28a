import type { Compile } from '../world/world';
import type { Host } from './host';
import { HtmlOutput, escapeHtml } from './html-output';
import { Service, refuse, textOf } from './service';

/** What a template asks of the code around it while it is evaluated. */
interface Printer {
  print: (value: unknown) => void;
  printEscaped: (value: unknown) => void;
}

/**
 * A page with scriptlets: `<? code ?>` runs, `<?= value ?>` prints escaped for where it stands, `<?!= value ?>` as it is. What a
 * script sets on a template is a variable inside it.
 */
export class HtmlTemplate extends Service {
  constructor(
    private readonly host: Host,
    private readonly source: string,
  ) {
    super('HtmlTemplate');
    // Variables are set on the template itself, so what is the host's own hides from `Object.keys`.
    for (const name of ['host', 'source']) Object.defineProperty(this, name, { enumerable: false });
  }

  getRawContent(): string {
    return this.source;
  }

  getCode(): string {
    return toCode(this.source);
  }

  getCodeWithComments(): string {
    const lines = this.source.split('\n').map(line => `// ${line}`);
    return `${lines.join('\n')}\n${this.getCode()}`;
  }

  evaluate(): HtmlOutput {
    this.host.call('HtmlTemplate.evaluate');
    let text = '';
    const printer: Printer = {
      print: value => void (text += show(value)),
      printEscaped: value => void (text += escapeFor(text, show(value))),
    };
    const { compile = compileBesideServices } = this.host.execution;
    // Where the script itself runs the services are known already.
    const services = compile === compileBesideServices ? this.host.globals : {};
    const known: Record<string, unknown> = {
      ...services,
      ...Object.fromEntries(Object.entries(this)),
      output: printer,
    };
    const names = Object.keys(known).filter(name => /^[A-Za-z_$][\w$]*$/.test(name));
    const run = compile(toCode(this.source), names);
    run(...names.map(name => known[name]));
    return new HtmlOutput(text);
  }
}

/** Without a realm of the script's a template sees the services, and not the script's own functions. */
const compileBesideServices: Compile = (code, names) =>
  // A template is code of the script's own, as it is at Google.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function(...names, code) as ReturnType<Compile>;

/** The template as a script that prints. */
function toCode(source: string): string {
  return source
    .split(/(<\?[\s\S]*?\?>)/)
    .map(piece => {
      const found = /^<\?(!?=)?([\s\S]*?)\?>$/.exec(piece);
      if (!found) return piece === '' ? '' : `output.print(${JSON.stringify(piece)});`;
      const [, sign, code = ''] = found;
      if (sign === undefined) return `${code}\n`;
      return `output.${sign === '=' ? 'printEscaped' : 'print'}(${code.trim().replace(/;$/, '')});`;
    })
    .join('\n');
}

const show = (value: unknown): string => (value === null || value === undefined ? '' : textOf(value));

/** Inside a script a text is escaped as its string, in a link's address as an address, elsewhere as HTML. */
function escapeFor(before: string, text: string): string {
  const inScript = before.lastIndexOf('<script') > before.lastIndexOf('</script');
  if (inScript && /<script[^>]*>[\s\S]*$/.test(before.slice(before.lastIndexOf('<script')))) return escapeScript(text);
  if (/\s(?:href|src|action)\s*=\s*["']?$/i.test(before) && !/^(?:https?:|mailto:|tel:|[/#?.]|[^:]*$)/i.test(text)) {
    return `unsafe:${escapeHtml(text)}`;
  }
  return escapeHtml(text);
}

const escapeScript = (text: string): string =>
  text.replace(/[\\'"<>&=\n\r\u2028\u2029/]/g, letter => {
    const code = letter.charCodeAt(0).toString(16);
    return letter.charCodeAt(0) < 256 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });

/** A file of the bundle, by its name with or without `.html`. */
export function readHtmlFile(host: Host, name: string): string {
  return host.execution.html[textOf(name).replace(/\.html$/, '')] ?? refuse(`No HTML file named ${name} was found.`);
}
