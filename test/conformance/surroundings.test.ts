import { createServices, script } from './support';

describe('enumerations, protections, metadata, text finders', () => {
  test('T113, T114 values are objects with names; objects tell their class', () => {
    const { SpreadsheetApp, sheet } = script();
    const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
    expect([String(ROWS), ROWS.name(), ROWS.ordinal(), ROWS.compareTo(COLUMNS)]).toEqual(['ROWS', 'ROWS', 1, 1]);
    expect(SpreadsheetApp.Dimension.ROWS).toBe(ROWS);
    expect([sheet, sheet.getRange('A1'), sheet.protect()].map(String)).toEqual(['Sheet', 'Range', 'Protection']);
  });

  test('a member that the host lacks fails by its own name', () => {
    const range = script().sheet.getRange('A1') as unknown as { setSparkle(): void };
    expect(() => range.setSparkle()).toThrow('The local host has no Range.setSparkle');
  });

  test('T115–T117 a protection keeps nobody out until its editors change', () => {
    const owner = script();
    const protection = owner.sheet.protect();
    expect(owner.sheet.protect().getDescription()).toBe('');
    expect(owner.sheet.getProtections(owner.SpreadsheetApp.ProtectionType.SHEET)).toHaveLength(1);
    expect([protection.getEditors().length, protection.canEdit()]).toEqual([0, true]);
    const guest = script({ execution: { user: 'ivan@example.com', activeUser: 'ivan@example.com' } });
    guest.sheet.protect();
    guest.sheet.getRange('A1').setValue('free');
    guest.sheet.getRange('B1:B3').protect().addEditor('petr@example.com');
    expect(() => guest.sheet.getRange('B2').setValue('x')).toThrow(/You are trying to edit a protected cell or object/);
    guest.sheet.getRange('C1').protect().setWarningOnly(true);
    guest.sheet.getRange('C1').setValue('warned');
  });

  test('T118, T119 metadata hangs on a whole row or column and moves with it', () => {
    const { sheet, SpreadsheetApp } = script();
    expect(() => sheet.getRange('B2:D4').addDeveloperMetadata('key')).toThrow();
    expect(() => sheet.getRange('B2').addDeveloperMetadata('key')).toThrow();
    sheet.getRange('B:B').addDeveloperMetadata('column', 'phone');
    sheet.getRange('3:3').addDeveloperMetadata('row');
    sheet.insertColumnBefore(1);
    sheet.insertRowBefore(1);
    const [found] = sheet.createDeveloperMetadataFinder().withKey('column').find();
    expect(found?.getLocation().getColumn()?.getA1Notation()).toBe('C:C');
    expect([found?.getValue(), String(found?.getVisibility()), String(found?.getLocation().getLocationType())]).toEqual(
      ['phone', 'DOCUMENT', 'COLUMN'],
    );
    expect(sheet.getRange('C3').getDeveloperMetadata()).toEqual([]);
    expect(
      sheet
        .getRange('4:4')
        .getDeveloperMetadata()
        .map(one => one.getKey()),
    ).toEqual(['row']);
    SpreadsheetApp.getActiveSpreadsheet().addDeveloperMetadata('file', '1');
    expect(
      SpreadsheetApp.getActiveSpreadsheet()
        .getDeveloperMetadata()
        .map(one => one.getKey()),
    ).toEqual(['file']);
    sheet.deleteColumn(3);
    expect(sheet.createDeveloperMetadataFinder().withKey('column').find()).toEqual([]);
  });

  test('T120, T121 text is found as it is shown, whatever the case', () => {
    const { sheet } = script();
    sheet.getRange('A1:A3').setValues([['Anna'], ['banana'], ['=CONCATENATE("an","na")']]);
    const all = sheet.createTextFinder('ANNA').findAll();
    expect(all.map(range => range.getA1Notation())).toEqual(['A1', 'A3']);
    expect(sheet.createTextFinder('CONCATENATE').findNext()).toBeNull();
    expect(sheet.createTextFinder('CONCATENATE').matchFormulaText(true).findNext()?.getA1Notation()).toBe('A3');
    expect(sheet.getRange('A1:A2').createTextFinder('an').replaceAllWith('-')).toBe(3);
    expect(sheet.getRange('A2').getValue()).toBe('b--a');
    const finder = sheet.createTextFinder('n');
    expect([finder.findNext()?.getA1Notation(), finder.findNext()?.getA1Notation(), finder.findNext()]).toEqual([
      'A1',
      'A3',
      null,
    ]);
  });
});

describe('triggers, rights and pages', () => {
  test('T122, T127 a simple trigger may not use what needs rights', () => {
    const { MailApp, ScriptApp, SpreadsheetApp } = script({ execution: { authMode: 'LIMITED', context: 'edit' } });
    expect(() => MailApp.sendEmail('a@example.com', 's', 'b')).toThrow(
      /You do not have permission to call MailApp.sendEmail/,
    );
    expect(() => ScriptApp.getProjectTriggers()).toThrow(/Required permissions/);
    expect(() => SpreadsheetApp.openById('x')).toThrow(/permission/);
    expect(SpreadsheetApp.getActiveSpreadsheet().getSheets()).toHaveLength(1);
  });

  test('scopes of the manifest are enforced', () => {
    const { MailApp, SpreadsheetApp, ScriptApp } = script({ scopes: ['spreadsheets.currentonly'] });
    expect(() => SpreadsheetApp.create('x')).toThrow(/permission/);
    expect(() => MailApp.getRemainingDailyQuota()).toThrow(/script\.send_mail/);
    expect(() => ScriptApp.newTrigger('onHour')).toThrow(/script\.scriptapp/);
  });

  test('T128, T131–T133 clock triggers', () => {
    const { ScriptApp, world } = script();
    expect(() => ScriptApp.newTrigger('onHour').timeBased().everyMinutes(7)).toThrow();
    ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create();
    ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create();
    expect(ScriptApp.getProjectTriggers().map(trigger => trigger.getHandlerFunction())).toEqual(['onHour', 'onHour']);
    const [first] = ScriptApp.getProjectTriggers();
    if (first) ScriptApp.deleteTrigger(first);
    expect(world.triggers).toHaveLength(1);
    for (let i = 1; i < 20; i++) ScriptApp.newTrigger('onHour').timeBased().everyDays(1).atHour(9).create();
    expect(() => ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create()).toThrow(/too many triggers/);
  });

  test('T134 a clock has no screen; a menu shows what it was made of', () => {
    const clock = script({ execution: { context: 'clock' } });
    expect(() => clock.SpreadsheetApp.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    const { SpreadsheetApp, HtmlService, execution } = script();
    const ui = SpreadsheetApp.getUi();
    ui.createMenu('CRM').addItem('Open', 'showSidebar').addSeparator().addToUi();
    ui.showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('CRM'));
    expect(execution.shown).toEqual([
      { kind: 'menu', title: 'CRM', items: [{ caption: 'Open', handler: 'showSidebar' }, { separator: true }] },
      { kind: 'sidebar', title: 'CRM', html: '<p>Hello</p>' },
    ]);
    const opening = script({ execution: { authMode: 'LIMITED', context: 'open' } });
    expect(() => opening.SpreadsheetApp.getUi().showSidebar(opening.HtmlService.createHtmlOutput(''))).toThrow(
      /permission/,
    );
  });

  test('T141 untrusted text is escaped, a missing page refused', () => {
    const { HtmlService } = script();
    expect(HtmlService.createHtmlOutput('<b>').appendUntrusted('<i>').getContent()).toBe('<b>&lt;i&gt;');
    expect(() => HtmlService.createHtmlOutputFromFile('Nothing')).toThrow();
  });
});

describe('stores', () => {
  test('T143–T145 properties are texts within limits', () => {
    const store = script().PropertiesService.getScriptProperties();
    expect(store.getProperty('none')).toBeNull();
    expect(store.setProperty('n', 5).getProperty('n')).toBe('5');
    expect(store.deleteProperty('n').getProperty('n')).toBeNull();
    expect(() => store.setProperty('long', 'ж'.repeat(5000))).toThrow('Argument too large: value');
    // What was read is a copy: to change it changes nothing.
    store.getProperties()['n'] = '6';
    expect(store.getProperty('n')).toBeNull();
    for (let at = 0; at < 62; at++) store.setProperty(`k${at}`, 'x'.repeat(8000));
    expect(() => store.setProperties({ a: 'x'.repeat(9000), b: 'x'.repeat(9000) })).toThrow(/property storage quota/);
    expect(store.getProperty('a')).toBeNull();
  });

  test('T143 an account’s own properties are nobody else’s, the document’s and the script’s are everybody’s', () => {
    const mine = script();
    const guest = { ...mine.execution, user: 'ivan@example.com', activeUser: 'ivan@example.com' };
    const theirs = createServices(mine.workbook, mine.world, guest).PropertiesService;
    const { PropertiesService } = mine;
    const stores = ['getUserProperties', 'getDocumentProperties', 'getScriptProperties'] as const;
    for (const store of stores) PropertiesService[store]().setProperty('key', store);
    expect(stores.map(store => theirs[store]().getProperty('key'))).toEqual([null, ...stores.slice(1)]);
    expect(PropertiesService.getUserProperties().getProperty('key')).toBe('getUserProperties');
  });

  test('an add-on that is only installed reaches neither the document nor its stores', () => {
    const { workbook, world, execution } = script();
    const { SpreadsheetApp, PropertiesService } = createServices(workbook, world, { ...execution, authMode: 'NONE' });
    expect(() => SpreadsheetApp.getActiveSpreadsheet()).toThrow(/do not have permission to call/);
    expect(() => PropertiesService.getDocumentProperties()).toThrow(/do not have permission to call/);
  });

  test('T147, T148 a cache forgets', () => {
    const { CacheService, Utilities } = script();
    const cache = CacheService.getScriptCache();
    expect(cache.put('k', 'v', 10)).toBeNull();
    expect(cache.get('k')).toBe('v');
    Utilities.sleep(11_000);
    expect(cache.get('k')).toBeNull();
    expect(() => cache.put('k', 'x'.repeat(102_401))).toThrow('Argument too large: value');
  });

  test('T149 locks', () => {
    const lock = script().LockService.getScriptLock();
    expect([lock.tryLock(0), lock.tryLock(10), lock.hasLock()]).toEqual([true, true, true]);
    lock.releaseLock();
    expect([lock.hasLock(), lock.tryLock(-1)]).toEqual([false, false]);
    expect(() => lock.waitLock(-1)).toThrow(/Lock timeout/);
  });
});

describe('mail, session and utilities', () => {
  test('T152, T153 the quota counts recipients', () => {
    const { MailApp, world } = script();
    MailApp.sendEmail({ to: 'a@example.com,b@example.com', cc: 'c@example.com', subject: 'Hi', htmlBody: '<p>Hi</p>' });
    expect([MailApp.getRemainingDailyQuota(), world.outbox[0]?.at]).toEqual([97, '2026-11-23T09:00']);
    expect(() => MailApp.sendEmail('', 's', 'b')).toThrow('Failed to send email: no recipient');
    expect(() => MailApp.sendEmail('nobody', 's', 'b')).toThrow('Invalid email: nobody');
    expect(() => MailApp.sendEmail('a@example.com', 's', 'ж'.repeat(110_000))).toThrow('Email Body Size');
    for (let i = 0; i < 97; i++) MailApp.sendEmail('a@example.com', 's', 'b');
    expect(() => MailApp.sendEmail('a@example.com', 's', 'b')).toThrow(
      'Service invoked too many times for one day: email.',
    );
  });

  test('T155 dates by patterns of Java, in any zone', () => {
    const { Utilities } = script();
    const date = new Date('2026-12-30T22:05:09Z');
    expect(Utilities.formatDate(date, 'Europe/Moscow', 'yyyy-MM-dd HH:mm:ss')).toBe('2026-12-31 01:05:09');
    expect(Utilities.formatDate(date, 'Europe/Moscow', 'YYYY')).toBe('2027');
    expect(Utilities.formatDate(date, 'America/New_York', "EEE, d MMM yyyy 'at' h:mm a Z")).toBe(
      'Wed, 30 Dec 2026 at 5:05 PM -0500',
    );
    expect(Utilities.formatDate(date, 'GMT+3', "yyyy-MM-dd'T'HH:mm:ssXXX")).toBe('2026-12-31T01:05:09+03:00');
    expect(Utilities.parseDate('31.12.2026 01:05', 'Europe/Moscow', 'dd.MM.yyyy HH:mm').toISOString()).toBe(
      '2026-12-30T22:05:00.000Z',
    );
    expect(Utilities.parseDate('5 Mar 2026', 'UTC', 'd MMM yyyy').toISOString()).toBe('2026-03-05T00:00:00.000Z');
    expect(Utilities.parseDate('05.03.26', 'UTC', 'dd.MM.yy').toISOString()).toBe('2026-03-05T00:00:00.000Z');
    // The clocks went on two hours before.
    expect(Utilities.parseDate('08.03.2026 04:00', 'America/New_York', 'dd.MM.yyyy HH:mm').toISOString()).toBe(
      '2026-03-08T08:00:00.000Z',
    );
  });

  test('T156–T158 CSV, digests, sleep', () => {
    const { Utilities, world } = script();
    expect(Utilities.parseCsv('a,"b ""c""",1\nd,"e\nf",')).toEqual([
      ['a', 'b "c"', '1'],
      ['d', 'e\nf', ''],
    ]);
    const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'жук');
    expect(digest).toEqual(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '???'));
    expect(Math.min(...digest)).toBeLessThan(0);
    const before = world.now;
    Utilities.sleep(1000);
    expect(world.now - before).toBe(1000);
    expect(() => Utilities.sleep(300_001)).toThrow();
    expect(Utilities.getUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Utilities.getUuid()).not.toBe(Utilities.getUuid());
  });

  test('T154 a simple trigger hides who acts', () => {
    const { Session } = script({ execution: { authMode: 'LIMITED', context: 'edit', activeUser: '' } });
    expect(Session.getActiveUser().getEmail()).toBe('');
    expect(Session.getEffectiveUser().getEmail()).toBe('');
  });

  test('base64, there and back, each call counted', () => {
    const { Utilities, execution } = script();
    expect(Utilities.base64Decode(Utilities.base64Encode('жук'))).toEqual(
      [...Buffer.from('жук')].map(byte => byte - 256),
    );
    expect(Utilities.base64EncodeWebSafe([-5, -1, -2])).toBe('-__-');
    expect(Utilities.base64DecodeWebSafe('-__-')).toEqual([-5, -1, -2]);
    const names = ['base64Encode', 'base64Decode', 'base64EncodeWebSafe', 'base64DecodeWebSafe'];
    expect(names.map(name => execution.meter.byMethod[`Utilities.${name}`])).toEqual([1, 1, 1, 1]);
  });

  test('scopes are required where somebody has granted some and not all', () => {
    const { ScriptApp, world, execution } = script();
    ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    const [first = '', ...rest] = execution.manifest.oauthScopes;
    world.grants[execution.user] = rest;
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, rest);
    expect(() => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [first])).toThrow(/Authorization is required/);
    expect(() => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)).toThrow(/Authorization is required/);
  });

  test('the meter counts methods, round trips and cells', () => {
    const { sheet, SpreadsheetApp, execution } = script();
    const before = { ...execution.meter };
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    SpreadsheetApp.flush();
    sheet.getRange('A1:B2').getValues();
    const { meter } = execution;
    expect([
      meter.roundTrips - before.roundTrips,
      meter.cellsRead - before.cellsRead,
      meter.cellsWritten - before.cellsWritten,
    ]).toEqual([3, 4, 4]);
    expect(meter.byMethod['Range.setValues']).toBe(1);
  });
});
