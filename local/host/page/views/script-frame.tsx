import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { withScriptRun, type FrameReply, type FrameWord } from '../script-run';
import type { Deeds, Frame } from '../state';

const CALLS_AT_ONCE = 10;

/** A script's HTML in a frame that can call the script and nothing else of the page. */
export function ScriptFrame({ frame, deeds, close }: { frame: Frame; deeds: Deeds; close: () => void }): VNode {
  const place = useRef<HTMLIFrameElement>(null);
  // Before the frame's script can run: an effect after the paint may come later than its first call, which would be lost.
  useLayoutEffect(() => {
    const answer = (reply: FrameReply): void => place.current?.contentWindow?.postMessage(reply, '*');
    const callInTurn = takeTurns(CALLS_AT_ONCE);
    const hear = ({ source, data }: MessageEvent<FrameWord>): void => {
      if (source !== place.current?.contentWindow) return;
      if (data.perezvon === 'close') close();
      if (data.perezvon === 'focus') deeds.focusGrid();
      if (data.perezvon === 'call') void callInTurn(() => call(deeds, data)).then(answer);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame.number]);
  return (
    <iframe
      key={frame.number}
      ref={place}
      title={frame.title}
      srcdoc={withScriptRun(frame.html)}
      sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
      allow="clipboard-write"
    />
  );
}

async function call(deeds: Deeds, { id, name, args }: Extract<FrameWord, { perezvon: 'call' }>): Promise<FrameReply> {
  try {
    if (name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
    return { perezvon: 'reply', id, value: await deeds.call(name, JSON.parse(args) as unknown[], 'sidebar') };
  } catch (error) {
    return { perezvon: 'reply', id, error: (error as Error).message };
  }
}

/** Google runs so many calls of a page at once; the next one waits. */
function takeTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async work => {
    if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
