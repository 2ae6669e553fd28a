import type { Frame, Page } from 'playwright-core';

/** What the pages of the script are made of. */
const own =
  'html head meta title style script body div section main header footer nav aside ul ol li dl dt dd p span b i strong em q s del ins kbd mark time small br hr h1 h2 h3 h4 a button form fieldset legend label input textarea select option optgroup datalist table caption colgroup col thead tbody tfoot tr th td dialog details summary output progress svg path';
const links =
  /^(tel:\+?\d{3,20}|mailto:[^?&<>"]+|viber:\/\/chat\?number=%2B\d+|https:\/\/(wa\.me\/\d+|t\.me\/\+\d+|docs\.google\.com\/spreadsheets\/[\w/#=&-]+))$/;

/** Everything that went out of a page or ran in it and should not have. */
export interface Watched {
  readonly dialogs: readonly string[];
  readonly struck: readonly string[];
  readonly requests: readonly string[];
}

/** Watches a page from before it is opened: its dialogs, what its scripts shout, and whom it asks. */
export async function watch(page: Page): Promise<Watched> {
  const seen = { dialogs: [] as string[], struck: [] as string[], requests: [] as string[] };
  page.on('dialog', dialog => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', request => {
    if (!/^(data|blob|about):|^(http|ws):\/\/127\.0\.0\.1:\d+\//.test(request.url())) seen.requests.push(request.url());
  });
  await page.exposeFunction('struck', (what: string) => void seen.struck.push(what));
  // In every frame, before its own scripts.
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.assign(window, { [name]: () => (window as unknown as Struck).struck(name) });
  });
  return seen;
}

interface Struck {
  struck(what: string): void;
}

/** What stands in a page of the script that the script's own pages never have. */
export async function foreignIn(frame: Frame): Promise<string[]> {
  const found = await frame.evaluate(
    elements =>
      [...document.querySelectorAll('*')].map(element => ({
        tag: element.localName,
        isOwn:
          elements.includes(element.localName) && (element.localName !== 'svg' || element.classList.contains('icon')),
        attributes: [...element.attributes].map(({ name, value }) => [name, value] as const),
        text: /^(script|style)$/.test(element.localName) ? (element.textContent ?? '') : '',
      })),
    own.split(' '),
  );
  return found.flatMap(({ tag, isOwn, attributes, text }) => [
    ...(isOwn && !/alert\(1\)|display:none}<|evil/.test(text) ? [] : [`<${tag}>`]),
    ...attributes.flatMap(([name, value]) =>
      /^(on.*|src|srcset|srcdoc|action|formaction|poster|data|background|ping)$/.test(name) ||
      (name.endsWith('href') && !links.test(value))
        ? [`<${tag} ${name}="${value}">`]
        : [],
    ),
  ]);
}

/** What a page of the host holds beside its own: handlers in attributes, foreign addresses. */
export async function foreignAround(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap(element =>
      [...element.attributes].flatMap(({ name, value }) =>
        name.startsWith('on') ||
        (/^(src|href|action|data)$/.test(name) && !/^(\/|data:(image\/|,$)|blob:|#|\.)/.test(value))
          ? [`<${element.localName} ${name}="${value}">`]
          : [],
      ),
    ),
  );
}

/** All that a page says: its texts, and what stands in its fields. */
export async function saidIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const script of body.querySelectorAll('script, style')) script.remove();
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(field => field.value);
    return [body.textContent ?? '', ...fields].join('\n');
  });
}
