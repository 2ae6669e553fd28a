import { fold } from '../../base/text';

/** What a file can fill of a lead, its last contact and its next step, in the order that people map them. */
export const importFields = [
  'name',
  'manager',
  'stage',
  'source',
  'person',
  'phone',
  'email',
  'company',
  'request',
  'comment',
  'created',
  'lastContact',
  'lastResult',
  'lastSummary',
  'nextContact',
  'nextTopic',
] as const;
export type ImportField = (typeof importFields)[number];

/** What else a column can be: parts that a name is put together from. */
export type NamePart = 'firstName' | 'lastName' | 'middleName' | 'product' | 'id';

/** Whether a key of a mapping is one of the fields. */
export function isImportField(key: string): key is ImportField {
  return importFields.some(field => field === key);
}

/**
 * Headers by what they mean, the likeliest first: our own, what people write, and the exports of amoCRM, Bitrix24,
 * HubSpot and Pipedrive. Written as `plainHeader` makes them.
 */
const headers: Readonly<Record<ImportField | NamePart, string>> = {
  name:
    'name|название|название сделки|название лида|deal name|lead name|opportunity name|deal title|lead title|lead|лид|' +
    'сделка|deal|opportunity|title|наименование|клиент|имя клиента|client|client name|customer|customer name|заказчик|имя',
  manager:
    'manager|менеджер|ответственный|ответственный менеджер|ответственный за сделку|ответственный за лид|sales agent|agent|' +
    'агент|sales rep|sales representative|representative|salesperson|account manager|account executive|owner|deal owner|' +
    'lead owner|contact owner|assigned to|assignee|responsible|сотрудник|продавец|owner name|куратор',
  stage:
    'stage|этап|deal stage|этап сделки|стадия|стадия сделки|стадия лида|pipeline stage|sales stage|lead stage|' +
    'lifecycle stage|lead status|статус лида|статус сделки|deal status|status|статус|этап воронки',
  source:
    'source|источник|lead source|deal source|источник лида|источник сделки|источник обращения|original source|' +
    'original traffic source|traffic source|utm source|канал привлечения|рекламный канал|откуда|откуда узнали|канал',
  person:
    'contact person|контактное лицо|person|основной контакт|primary contact|associated contact|contact name|person name|' +
    'имя контакта|фио контакта|полное имя контакта|контакт имя|контакт|contact|фио|full name|полное имя|контактное лицо фио',
  phone:
    'phone|телефон|phone number|номер телефона|mobile phone|мобильный телефон|mobile|мобильный|mobile phone number|' +
    'рабочий телефон|контактный телефон|телефон контакта|work phone|phone work|phone mobile|cell phone|cell|сотовый|' +
    'сотовый телефон|telephone|tel|тел|direct phone|home phone|домашний телефон|другой телефон|whatsapp|номер',
  email:
    'email|e mail|почта|электронная почта|эл почта|рабочий email|рабочий e mail|email address|e mail address|mail|' +
    'work email|email work|личный email|частный e mail|адрес электронной почты|имейл|емейл',
  company:
    'company|компания|account|organization|organisation|организация|company name|название компании|account name|' +
    'organization name|associated company|primary company|компания контакта|фирма|юридическое лицо|юр лицо|контрагент|' +
    'предприятие|business|business name',
  request:
    'request|запрос|обращение|потребность|что нужно|что хочет|заявка|текст заявки|inquiry|enquiry|message|сообщение|' +
    'вопрос|interest|интерес|need|needs|requirements|задача клиента',
  comment:
    'comment|комментарий|comments|комментарии|note|notes|примечание|примечания|заметка|заметки|description|описание|' +
    'remark|remarks|примечание 1|дополнительно|details',
  created:
    'created|дата создания|создан|создана|create date|created at|created on|created date|creation date|date created|' +
    'created time|deal created|lead created|дата создания сделки|дата создания лида|add time|date added|added|' +
    'дата добавления|engage date|engaged|дата обращения|дата заявки|first contact|первый контакт|date|дата',
  lastContact:
    'last contact|последний контакт|дата последнего контакта|last contacted|last contact date|last contacted date|' +
    'last call|last call date|последний звонок|дата последнего звонка|last activity date|last activity|' +
    'дата последней активности|последняя активность|last touch|close date|closed|closed at|closed on|closed date|' +
    'deal closed on|дата закрытия|дата закрытия сделки',
  lastResult:
    'last result|результат последнего контакта|последний результат|результат контакта|результат звонка|call outcome|' +
    'last call outcome|outcome|результат|result|итог звонка|итог',
  lastSummary:
    'last summary|итоги последнего контакта|итоги контакта|содержание разговора|краткое содержание|last contact summary|' +
    'call notes|last note|summary|последний разговор|о чем говорили',
  nextContact:
    'next contact|следующий контакт|дата следующего контакта|next contact date|next activity date|next activity|next call|' +
    'next call date|следующий звонок|дата следующего звонка|перезвонить|callback|call back|follow up|follow up date|' +
    'next follow up|next step date|ближайшая задача|дата задачи|дата ближайшего дела',
  nextTopic:
    'next topic|тема следующего контакта|следующий шаг|next step|next steps|next activity subject|что сделать|тема|задача|task',
  firstName: 'first name|имя|given name|firstname|контакт имя',
  lastName: 'last name|фамилия|surname|family name|lastname|контакт фамилия',
  middleName: 'middle name|отчество|second name|контакт отчество',
  product: 'product|продукт|product name|товар|товары|услуга|service|product or service|курс|тариф|package|пакет',
  id:
    'id|ид|deal id|lead id|opportunity id|record id|contact id|id сделки|id лида|номер сделки|номер заявки|external id|' +
    'order id|ticket id|uuid|number|номер лида|код',
};

const meanings: readonly (readonly [ImportField | NamePart, readonly string[]])[] = (
  Object.keys(headers) as (ImportField | NamePart)[]
).map(meaning => [meaning, headers[meaning].split('|')]);

/** A header as headers are compared: words in lower case with single spaces, no signs. */
export function plainHeader(header: string): string {
  return fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const owners = /^(deal|lead|contact|person|organization|company|opportunity|account|сделка|лид|контакт|компания) /;

/** What a header may mean, with how surely (0…100). */
export function meaningsOf(
  header: string,
): readonly { readonly meaning: ImportField | NamePart; readonly score: number }[] {
  const plain = plainHeader(header);
  // "Deal - Owner" and "Телефон 2" say no more than "Owner" and "Телефон".
  const unnumbered = plain.replace(/ \d{1,2}(?= |$)/g, '');
  const short = unnumbered.replace(owners, '');
  return meanings.flatMap(([meaning, words]) => {
    const exact = words.indexOf(plain);
    if (exact >= 0) return [{ meaning, score: 100 - exact }];
    const shortened = Math.max(words.indexOf(short), words.indexOf(unnumbered));
    if (shortened >= 0) return [{ meaning, score: 70 - shortened }];
    return heldWord(meaning, plain) ? [{ meaning, score: 30 }] : [];
  });
}

/** Phones and e-mails have so many kinds of headers that their word anywhere in one is enough. */
function heldWord(meaning: ImportField | NamePart, plain: string): boolean {
  if (meaning === 'phone') return /(^| )(телефон|phone|mobile|моб|тел)( |$)/.test(plain) && !/fax|факс/.test(plain);
  return meaning === 'email' && /(^| )(e ?mail|почта)( |$)/.test(plain);
}
