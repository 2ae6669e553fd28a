import type { Cache, Identity, Lock, Mailbox, Store, Triggers } from '../base/outside';

/** One lock for the spreadsheet; a script lock where there is no document around the script. */
export function lockOf(): Lock {
  // Google's types hide that there may be no document around a script.
  const document = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
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
  const cache = CacheService.getDocumentCache() ?? CacheService.getScriptCache();
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

/** The triggers of the account that runs. Google gives an account's own triggers only, and doubles them when asked twice. */
export function triggersOf(): Triggers {
  const mine = (handler?: string): GoogleAppsScript.Script.Trigger[] =>
    ScriptApp.getProjectTriggers().filter(trigger => !handler || trigger.getHandlerFunction() === handler);
  return {
    keepOneHourly(handler) {
      const [first, ...spare] = mine(handler);
      for (const trigger of spare) ScriptApp.deleteTrigger(trigger);
      if (!first) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
    },
    count: handler => mine(handler).length,
    dropMine() {
      for (const trigger of mine()) ScriptApp.deleteTrigger(trigger);
    },
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
