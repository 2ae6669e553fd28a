import type { Cache, Identity, Lock, Mailbox, Store, Triggers } from '../base/outside';

/**
 * One lock for the spreadsheet; a script lock where there is no document around the script. In the add-on, whose hourly run may
 * have none while people's commands have one, everybody takes the script's: the two do not keep each other out.
 */
export function lockOf(): Lock {
  // Google's types hide that there may be no document around a script.
  const document = __ADD_ON__ ? null : (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null);
  const lock = document ?? LockService.getScriptLock();
  return { take: patienceMs => lock.tryLock(patienceMs), release: () => lock.releaseLock() };
}

/** The properties that belong to the spreadsheet, whoever runs the script. */
export function storeOf(): Store {
  const document = PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
  const properties = document ?? PropertiesService.getScriptProperties();
  return {
    all: () => properties.getProperties(),
    put: values => void properties.setProperties({ ...values }),
    drop: key => void properties.deleteProperty(key),
  };
}

/** The cache that belongs to the spreadsheet, whoever runs the script. */
export function cacheOf(): Cache {
  // The add-on's script cache would be shared by the spreadsheets of everybody who has installed it.
  const cache = CacheService.getDocumentCache() ?? (__ADD_ON__ ? null : CacheService.getScriptCache());
  if (!cache) return { get: () => ({}), put: () => undefined };
  return {
    get: keys => cache.getAll([...keys]),
    put: (values, seconds) => cache.putAll({ ...values }, seconds),
  };
}

/** The mail of the account that runs. */
export function mailboxOf(): Mailbox {
  return {
    left: () => MailApp.getRemainingDailyQuota(),
    send: letter =>
      MailApp.sendEmail({
        to: letter.to,
        subject: letter.subject,
        body: letter.text,
        htmlBody: letter.html,
        name: letter.from,
        ...(letter.attachments?.length && {
          attachments: letter.attachments.map(({ text, type, name }) => Utilities.newBlob(text, type, name)),
        }),
      }),
  };
}

type Trigger = GoogleAppsScript.Script.Trigger;

/** The triggers of the account that runs. */
export function triggersOf(): Triggers {
  return triggersAmong();
}

/**
 * Those of the account's triggers that are `ours`; `keeping` is told of each that stands and of each that goes. Google gives an account's
 * own triggers only, and doubles them when asked twice.
 */
export function triggersAmong(
  ours: (trigger: Trigger) => boolean = () => true,
  keeping?: { made(trigger: Trigger): void; dropped(trigger: Trigger): void },
): Triggers {
  const mine = (handler?: string): Trigger[] =>
    ScriptApp.getProjectTriggers().filter(
      trigger => (!handler || trigger.getHandlerFunction() === handler) && ours(trigger),
    );
  const drop = (triggers: readonly Trigger[]): void => {
    for (const trigger of triggers) {
      ScriptApp.deleteTrigger(trigger);
      keeping?.dropped(trigger);
    }
  };
  return {
    keepOneHourly(handler) {
      const [first, ...spare] = mine(handler);
      drop(spare);
      const trigger = first ?? ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
      keeping?.made(trigger);
    },
    count: handler => mine(handler).length,
    dropMine: () => drop(mine()),
  };
}

/** The account that runs; its address is '' where Google hides it. */
export function identityOf(): Identity {
  return {
    get email() {
      return Session.getActiveUser().getEmail();
    },
    get language() {
      return /^ru/i.test(Session.getActiveUserLocale()) ? 'ru' : 'en';
    },
  };
}
