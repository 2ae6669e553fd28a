import * as v from 'valibot';
import type { Instruction } from '../../api/calls';
import { hash } from '../../base/hash';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { acceptances, versionOf } from '../../crm/acceptance';
import { append, valuesOf } from '../../workbook/book';
import { question } from '../endpoint';
import type { Endpoint } from '../feature';
import * as take from '../input';
import { acceptedBy, instructionText, personOf } from '../instruction-text';

/** `instruction.read`: the working instruction as the sheet Help has it, in the owner's words. */
export const readCall = question('instruction.read', take.fields({}), (book, _, act, office): Outcome<Instruction> => {
  const text = instructionText(office);
  if (text === null) return refused('missing', noHelp);
  const person = personOf(book, act);
  const accepted = valuesOf(book, acceptances);
  const mine = acceptedBy(person, text, accepted);
  return done({
    sections: sectionsOf(text),
    version: versionOf(hash(text), accepted),
    accepted: mine && { date: mine.date ?? '', time: mine.time },
  });
});

const schema = take.fields({ version: v.pipe(v.number('number'), v.integer('number')) });

/** `instruction.accept`: writes down that whoever asks has read and accepted the instruction, once a version. */
export const acceptCall: Endpoint = {
  call: 'instruction.accept',
  answer: (office, input, act) => {
    const checked = take.checkInput(schema, input);
    if (!checked.ok) return checked;
    const text = instructionText(office);
    if (text === null) return refused('missing', noHelp);
    return office.transact({
      id: act.id,
      decide: book => {
        const person = personOf(book, act);
        if (person === '') return refused('denied', nobody);
        const accepted = valuesOf(book, acceptances);
        const version = versionOf(hash(text), accepted);
        if (version !== checked.value.version) return refused('stale', changed, 'version');
        if (acceptedBy(person, text, accepted)) return done({ changes: [], value: { version } });
        const row = { id: act.idOf('a'), person, version, date: book.today, time: book.now, print: hash(text) };
        return done({ changes: [append(acceptances, row.id, row)], value: { version } });
      },
    });
  },
};

/** Paragraphs are parted by blank lines; the first line of each is its title. */
function sectionsOf(text: string): Instruction['sections'] {
  return text
    .split(/\n{2,}/)
    .map(part => part.split('\n'))
    .map(([title = '', ...lines]) => ({ title, lines }));
}

const noHelp: Text = {
  ru: 'Листа «Справка» нет: меню Перезвон → Настроить вернёт его.',
  en: 'The sheet Help is gone: menu Perezvon → Set up brings it back.',
};

const nobody: Text = {
  ru: 'Google не сообщает вашего адреса, поэтому ознакомление не записать. Впишите себя на лист «Ознакомлены» сами.',
  en: 'Google does not tell your address, so this cannot be written down. Write yourself into the sheet “Read and accepted”.',
};

const changed: Text = {
  ru: 'Инструкцию только что изменили: прочитайте её ещё раз.',
  en: 'The instruction has just been changed: read it once more.',
};
