import { gunzipSync } from 'node:zlib';
import { parse, type AnyNode, type MemberExpression } from 'acorn';
import { loadScript, read } from './support/dist';

test('the sidebar is small enough to open at once', () => {
  expect(Buffer.byteLength(read('dist/Sidebar.html'))).toBeLessThan(60_000);
});

test('the sidebar is one file: nothing in it ends its script early, or is fetched from elsewhere', () => {
  const page = read('dist/Sidebar.html');
  expect(page.match(/<script/gi)).toHaveLength(1);
  expect(page.match(/<\/script/gi)).toHaveLength(1);
  expect(page).not.toMatch(/<!--/);
  expect(page).not.toMatch(/<(script|link|img|iframe)[^>]*\s(src|href)=/i);
});

test('every function that the sidebar calls on the server is a global of the script', () => {
  const called = serverCalls(parse(scriptOfPage(), { ecmaVersion: 2022 }));
  expect(called).toContain('rpc');
  // Other pages are opened by the menu commands that open them.
  const opened = [...scriptOfPage().matchAll(/\bopen\("(\w+)"\)/g)].map(([, command]) => command);
  expect(opened).toContain('showImport');
  expect(Object.keys(loadScript())).toEqual(expect.arrayContaining([...called, ...opened]));
});

/** The script as it is after it has unpacked itself. */
function scriptOfPage(): string {
  const packed = /\("([^"]{1000,})"\)/.exec(read('dist/Sidebar.html'))?.[1] ?? '';
  const numbers = [...packed].map(sign => (sign === 'x' ? 25 : sign === 'y' ? 57 : sign.charCodeAt(0) - 35));
  const bytes = Buffer.alloc((packed.length / 5) * 4);
  for (let at = 0; at < packed.length; at += 5) {
    bytes.writeUInt32BE(
      numbers.slice(at, at + 5).reduce((sum, number) => sum * 85 + number, 0),
      (at / 5) * 4,
    );
  }
  return gunzipSync(bytes).toString('utf8');
}

/** The names called at the end of `google.script.run` chains anywhere below the node. */
function serverCalls(node: AnyNode): string[] {
  const here = node.type === 'CallExpression' ? calledOnServer(node.callee) : [];
  return [...here, ...childrenOf(node).flatMap(serverCalls)];
}

function calledOnServer(callee: AnyNode): string[] {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return [];
  const { name } = callee.property;
  return isRunner(callee.object) && !isHandlerSetter(name) ? [name] : [];
}

/** Whether it is `google.script.run`, or that with handlers set. */
function isRunner(node: AnyNode): boolean {
  if (node.type === 'CallExpression') {
    const { callee } = node;
    return (
      callee.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      isHandlerSetter(callee.property.name) &&
      isRunner(callee.object)
    );
  }
  return isMember(node, 'run') && isMember(node.object, 'script');
}

function isMember(node: AnyNode, name: string): node is MemberExpression {
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === name;
}

function isHandlerSetter(name: string): boolean {
  return ['withSuccessHandler', 'withFailureHandler', 'withUserObject'].includes(name);
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value);
}
