import { Service, checkArguments, refuse, textOf } from './service';
import { TextStyle, type Lettering } from './text-style';

/** How one letter is set apart from its cell's, and where it leads. */
interface Letter {
  lettering: Lettering;
  link: string | null;
}

/** Letters that are set alike, from the first to before the end. */
export interface Run extends Letter {
  start: number;
  end: number;
}

/** A text with the looks and links of its letters. */
export class RichTextValue extends Service {
  constructor(
    private readonly text: string,
    readonly runs: readonly Run[],
    private readonly start = 0,
  ) {
    super('RichTextValue');
  }

  getText(): string {
    return this.text;
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.start + this.text.length;
  }

  /** The style that all the letters asked for share; what they do not share is null. */
  getTextStyle(from = 0, to = this.text.length): TextStyle {
    const [first = {}, ...rest] = this.between(from, to).map(run => run.lettering);
    const shared = Object.entries(first).filter(([part, value]) =>
      rest.every(lettering => lettering[part as keyof Lettering] === value),
    );
    return new TextStyle(Object.fromEntries(shared));
  }

  /** Where all the letters asked for lead, if they lead to one place. */
  getLinkUrl(from = 0, to = this.text.length): string | null {
    const links = new Set(this.between(from, to).map(run => run.link));
    return links.size === 1 ? ([...links][0] ?? null) : null;
  }

  getRuns(): RichTextValue[] {
    return this.runs.map(run => {
      const own = { ...run, start: 0, end: run.end - run.start };
      return new RichTextValue(this.text.slice(run.start, run.end), [own], run.start);
    });
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.text, lettersOf(this.text, this.runs));
  }

  private between(from: number, to: number): Run[] {
    return this.runs.filter(run => run.start < to && run.end > from);
  }
}

/** Builds a text with looks and links. */
export class RichTextValueBuilder extends Service {
  constructor(
    private text = '',
    private letters: Letter[] = [],
  ) {
    super('RichTextValueBuilder');
  }

  /** A new text loses the looks of the one before. */
  setText(...args: [string]): this {
    checkArguments('SpreadsheetApp.RichTextValueBuilder.setText', args, ['String']);
    this.text = textOf(args[0]);
    this.letters = lettersOf(this.text, []);
    return this;
  }

  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const style = 'SpreadsheetApp.TextStyle?' as const;
    checkArguments('SpreadsheetApp.RichTextValueBuilder.setTextStyle', args, [style], ['Integer', 'Integer', style]);
    const [from, to, given] = args.length === 3 ? args : [0, this.text.length, args[0]];
    return this.each(from, to, letter => ({
      ...letter,
      lettering: given ? { ...letter.lettering, ...given.lettering } : {},
    }));
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    checkArguments(
      'SpreadsheetApp.RichTextValueBuilder.setLinkUrl',
      args,
      ['String?'],
      ['Integer', 'Integer', 'String?'],
    );
    const [from, to, link] = args.length === 3 ? args : [0, this.text.length, args[0]];
    return this.each(from, to, letter => ({ ...letter, link: link === null ? null : textOf(link) }));
  }

  build(): RichTextValue {
    return new RichTextValue(this.text, runsOf(this.letters));
  }

  private each(from: number, to: number, change: (letter: Letter) => Letter): this {
    if (from < 0 || from > to) refuse('Invalid argument: startOffset');
    if (to > this.text.length) refuse('Invalid argument: endOffset');
    this.letters = this.letters.map((letter, at) => (at >= from && at < to ? change(letter) : letter));
    return this;
  }
}

function lettersOf(text: string, runs: readonly Run[]): Letter[] {
  return Array.from({ length: text.length }, (_, at) => {
    const { lettering, link } = runs.find(run => run.start <= at && at < run.end) ?? { lettering: {}, link: null };
    return { lettering, link };
  });
}

function runsOf(letters: readonly Letter[]): Run[] {
  const runs: Run[] = [];
  let last = '';
  letters.forEach((letter, at) => {
    const looks = JSON.stringify(letter);
    const run = runs[runs.length - 1];
    if (run && looks === last) run.end = at + 1;
    else runs.push({ ...letter, start: at, end: at + 1 });
    last = looks;
  });
  return runs;
}
