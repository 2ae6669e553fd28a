import { createContext, runInContext } from 'node:vm';
import { withScriptRun } from '../../local/host/page/script-run';
import { script, type Script } from './support';

const files = {
  Page: '<h1><?= title ?></h1><? for (const name of names) { ?><p><?= name ?></p><? } ?>',
  Part: '<b>part</b>',
};

const pages = (): Script => script({ execution: { html: files } });

describe('templates', () => {
  test('T140 <?= ?> escapes, <?!= ?> does not, <? ?> prints nothing', () => {
    const template = pages().HtmlService.createTemplate('<p><?= text ?></p><?!= text ?><? text = "gone"; ?>.');
    const filled = Object.assign(template, { text: '<i>"a" & \'b\'</i>' });
    expect(filled.evaluate().getContent()).toBe(
      '<p>&lt;i&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/i&gt;</p><i>"a" & \'b\'</i>.',
    );
  });

  test('T140 what is printed into a script is escaped as its text', () => {
    const template = pages().HtmlService.createTemplate("<script>var name = '<?= name ?>';</script><?= name ?>");
    const page = Object.assign(template, { name: "'; alert(1); //</script>" }).evaluate().getContent();
    expect(page).not.toContain("'; alert(1)");
    const [inScript = ''] = page.split('</script>');
    expect(runInContext(`${inScript.replace('<script>', '')}; name`, createContext({}))).toBe(
      "'; alert(1); //</script>",
    );
    expect(page.endsWith('&#39;; alert(1); //&lt;/script&gt;')).toBe(true);
  });

  test('T140 an address that would run a script is disarmed', () => {
    const template = pages().HtmlService.createTemplate('<a href="<?= url ?>">x</a>');
    const shown = (url: string): string => Object.assign(template, { url }).evaluate().getContent();
    expect(shown('https://example.com/?a=1&b=2')).toBe('<a href="https://example.com/?a=1&amp;b=2">x</a>');
    expect(shown('javascript:alert(1)')).not.toContain('"javascript:');
  });

  test('loops, files, and what a script sets on a template', () => {
    const { HtmlService } = pages();
    const template = Object.assign(HtmlService.createTemplateFromFile('Page'), {
      title: 'Tom & Ann',
      names: ['a', 'b'],
    });
    const page = template.evaluate();
    expect([String(template), String(page), page.getContent()]).toEqual([
      'HtmlTemplate',
      'HtmlOutput',
      '<h1>Tom &amp; Ann</h1><p>a</p><p>b</p>',
    ]);
    expect(template.getRawContent()).toBe(files.Page);
    expect(template.getCode()).toContain('title');
    expect(template.getCodeWithComments()).toContain('// <h1>');
    expect(() => HtmlService.createTemplate('<?= nobody ?>').evaluate()).toThrow(/nobody is not defined/);
  });

  test('one page is included in another by the service itself', () => {
    const source = "<?!= HtmlService.createHtmlOutputFromFile('Part').getContent(); ?>!";
    expect(pages().HtmlService.createTemplate(source).evaluate().getContent()).toBe('<b>part</b>!');
  });
});

describe('pages', () => {
  test('T141 what is not trusted is escaped; a file that is not there is refused', () => {
    const { HtmlService } = pages();
    const page = HtmlService.createHtmlOutput('<p>').append('<b>').appendUntrusted('<script>&"');
    expect(page.getContent()).toBe('<p><b>&lt;script&gt;&amp;&quot;');
    expect(page.setContent('x').clear().getContent()).toBe('');
    expect(HtmlService.createHtmlOutputFromFile('Part.html').getContent()).toBe('<b>part</b>');
    for (const read of ['createHtmlOutputFromFile', 'createTemplateFromFile'] as const) {
      expect(() => HtmlService[read]('Nothing')).toThrow('No HTML file named Nothing was found.');
    }
  });

  test('T142 every page is in an IFRAME, whatever is set', () => {
    const { HtmlService } = pages();
    const page = HtmlService.createHtmlOutput('<p>').setSandboxMode(HtmlService.SandboxMode.NATIVE);
    expect(page.getContent()).toBe('<p>');
    expect(Object.keys(HtmlService.SandboxMode)).toEqual(['EMULATED', 'IFRAME', 'NATIVE']);
  });

  test('a page tells its title, size and tags', () => {
    const page = pages().HtmlService.createHtmlOutput();
    expect([page.getContent(), page.getTitle(), page.getWidth(), page.getHeight(), page.getFaviconUrl()]).toEqual([
      '',
      '',
      null,
      null,
      null,
    ]);
    page.setTitle('T').setWidth(300).setHeight(200).addMetaTag('viewport', 'width=device-width').setFaviconUrl('f.png');
    expect([page.getTitle(), page.getWidth(), page.getHeight(), page.getFaviconUrl()]).toEqual([
      'T',
      300,
      200,
      'f.png',
    ]);
    expect(page.getMetaTags().map(tag => [tag.getName(), tag.getContent()])).toEqual([
      ['viewport', 'width=device-width'],
    ]);
    expect([page.getBlob().getContentType(), page.getBlob().getName()]).toEqual(['text/html', 'T.html']);
  });
});

describe('google.script.run', () => {
  interface Runner {
    withSuccessHandler(handler: (value: unknown) => void): Runner;
    rpc(...args: unknown[]): void;
  }

  /** The frame's side of the calls, with what it posted to the page. */
  function frame(): { run: Runner; posted: { name: string; args: string }[] } {
    const posted: { name: string; args: string }[] = [];
    const window = { addEventListener: () => undefined };
    const parent = { postMessage: (word: { name: string; args: string }) => posted.push(word) };
    const inside = createContext({ window, parent, Node: Function });
    runInContext(/<script>([\s\S]*)<\/script>/.exec(withScriptRun(''))?.[1] ?? '', inside);
    const { google } = window as unknown as { google: { script: { run: Runner } } };
    return { run: google.script.run, posted };
  }

  test('T137 a date or a function is refused wherever it stands; a hole in a list arrives as null', () => {
    const { run, posted } = frame();
    for (const bad of [new Date(), () => 1, { at: [new Date()] }, [{ done: () => 1 }]]) {
      expect(() => run.rpc(bad)).toThrow(/illegal value in property/);
    }
    run.rpc([1, undefined, 'a'], { none: undefined });
    expect(posted.map(({ name, args }) => [name, JSON.parse(args)])).toEqual([['rpc', [[1, null, 'a'], {}]]]);
  });

  test('a handler is no call', () => {
    const { run, posted } = frame();
    run.withSuccessHandler(() => undefined).rpc('x');
    expect(posted).toHaveLength(1);
  });
});
