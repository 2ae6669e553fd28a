import { count } from '../../src/base/text';
import { Command } from './command';
import type { Session } from './session';
import { bilingual } from '../words/bilingual';

/** Undoes acts by their id, and tells at the foot what came of it. */
export class Undoing {
  readonly command;

  constructor(
    private readonly session: Session,
    private readonly done: () => void = () => undefined,
  ) {
    this.command = new Command(session, 'act.undo');
  }

  /** Tells that something was done, and offers to undo it. */
  offer(text: { readonly ru: string; readonly en: string }, act: string): void {
    this.session.notice.value = { text, act: { title: undoWords.undo, run: () => void this.run(act) } };
  }

  async run(act: string): Promise<void> {
    const answer = await this.command.run({ act });
    if (!answer) return;
    const text = answer.ok ? undoWords.undone(answer.value) : answer.trouble.message;
    this.session.notice.value = { text };
    if (answer.ok) this.done();
  }
}

const undoWords = {
  undo: bilingual('Отменить', 'Undo'),
  undone: ({ undone, kept }: { undone: number; kept: number }) => {
    const [ru, en] = [
      count(undone, ['строка возвращена', 'строки возвращены', 'строк возвращено']),
      count(undone, ['row was put back', 'rows were put back']),
    ];
    if (!undone && !kept)
      return bilingual('Возвращать нечего: всё уже так, как было.', 'Nothing to put back: all is as it was.');
    if (!kept) return bilingual(`Отменено: ${ru}.`, `Undone: ${en}.`);
    return bilingual(
      `Отменено: ${ru}. Оставлено как есть: ${kept}, их с тех пор изменили.`,
      `Undone: ${en}. Left as they are: ${kept}, changed since.`,
    );
  },
};
