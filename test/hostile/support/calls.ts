import type { CallName } from '../../../src/api/calls';

/** The calls that change the spreadsheet, when their input is good. */
export const writingCalls: readonly CallName[] = [
  'lead.add',
  'lead.merge',
  'lead.change',
  'contact.log',
  'contact.takeBack',
  'plan.add',
  'plan.move',
  'plan.snooze',
  'plan.close',
  'manager.add',
  'act.undo',
  'handover.run',
  'instruction.accept',
  'examples.remove',
  'group.run',
  'load.move',
  'doctor.mend',
  'snapshot.restore',
  'import.run',
  'import.undo',
];
