import { EventType, TriggerSource, WeekDay, type EnumValue } from './enums';
import { instantOf } from '../world/wall-time';
import { nextFiring } from '../world/triggers';
import type { ClockTrigger } from '../world/world';
import type { Host } from './host';
import { Service, checkArguments, refuse } from './service';
import type { Spreadsheet } from './spreadsheet';

const TRIGGERS_MAX = 20;
const MINUTES_ALLOWED = [1, 5, 10, 15, 30];
const HOURS_ALLOWED = [1, 2, 4, 6, 8, 12];
const DAY_NAMES = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const QUARTER_MS = 900_000;

/** A trigger of this script. */
export class Trigger extends Service {
  constructor(readonly record: ClockTrigger) {
    super('Trigger');
  }

  getUniqueId(): string {
    return this.record.id;
  }

  getHandlerFunction(): string {
    return this.record.handler;
  }

  getEventType(): EnumValue {
    return EventType[this.record.event ?? 'CLOCK'];
  }

  getTriggerSource(): EnumValue {
    return this.record.event ? TriggerSource.SPREADSHEETS : TriggerSource.CLOCK;
  }

  /** The id of the spreadsheet that it watches; a clock has none. */
  getTriggerSourceId(): string | null {
    return this.record.file ?? null;
  }
}

/** Builds a time-driven trigger. */
export class ClockTriggerBuilder extends Service {
  private readonly plan: Partial<ClockTrigger> = {};

  constructor(
    private readonly host: Host,
    private readonly handler: string,
  ) {
    super('ClockTriggerBuilder');
  }

  everyMinutes(minutes: number): this {
    this.whole('everyMinutes', minutes);
    if (!MINUTES_ALLOWED.includes(minutes))
      refuse(`The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.`);
    return this.set({ everyMinutes: minutes });
  }

  everyHours(hours: number): this {
    this.whole('everyHours', hours);
    if (!HOURS_ALLOWED.includes(hours))
      refuse('The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.');
    return this.set({ everyHours: hours });
  }

  everyDays(days: number): this {
    this.whole('everyDays', days);
    if (days < 1) refuse('The value you passed to everyDays was invalid.');
    return this.set({ everyDays: days });
  }

  everyWeeks(weeks: number): this {
    this.whole('everyWeeks', weeks);
    if (weeks < 1) refuse('The value you passed to everyWeeks was invalid.');
    return this.set({ everyDays: weeks * 7 });
  }

  onWeekDay(day: EnumValue): this {
    if (WeekDay[day.name() as 'SUNDAY'] !== day) refuse('Invalid argument: day');
    return this.set({ everyDays: this.plan.everyDays ?? 7, weekDay: DAY_NAMES.indexOf(day.name()) });
  }

  onMonthDay(day: number): this {
    this.whole('onMonthDay', day);
    if (day < 1 || day > 31) refuse('The value you passed to onMonthDay was invalid. It must be from 1 to 31.');
    return this.set({ everyDays: 1, monthDay: day });
  }

  atHour(hour: number): this {
    this.whole('atHour', hour);
    if (hour < 0 || hour > 23) refuse('The value you passed to atHour was invalid. It must be from 0 to 23.');
    return this.set({ atHour: hour });
  }

  nearMinute(minute: number): this {
    this.whole('nearMinute', minute);
    if (minute < 0 || minute > 59) refuse('The value you passed to nearMinute was invalid. It must be from 0 to 59.');
    return this.set({ nearMinute: minute });
  }

  inTimezone(...args: [string]): this {
    checkArguments('ClockTriggerBuilder.inTimezone', args, ['String']);
    return this.set({ timeZone: args[0] });
  }

  /** At least so long from now. */
  after(milliseconds: number): this {
    this.whole('after', milliseconds);
    return this.set({ at: this.host.world.now + milliseconds });
  }

  at(...args: [Date]): this {
    checkArguments('ClockTriggerBuilder.at', args, ['Date']);
    return this.set({ at: args[0].getTime() });
  }

  /** About midnight of a day, a quarter of an hour more or less. */
  atDate(...args: [number, number, number]): this {
    checkArguments('ClockTriggerBuilder.atDate', args, ['Integer', 'Integer', 'Integer']);
    const [year, month, day] = args.map(part => String(part).padStart(2, '0'));
    const zone = this.plan.timeZone ?? this.host.execution.manifest.timeZone;
    const midnight = instantOf(`${year}-${month}-${day}T00:00`, zone);
    return this.set({ at: midnight + Math.round((this.host.random() * 2 - 1) * QUARTER_MS) });
  }

  create(): Trigger {
    const { plan } = this;
    const { world, execution } = this.host;
    const wanted = [plan.everyMinutes, plan.everyHours, plan.everyDays, plan.at];
    if (wanted.every(one => one === undefined)) refuse('The clock trigger has no time to fire at.');
    return keep(this.host, 'ClockTriggerBuilder', { ...plan, handler: this.handler }, trigger =>
      plan.everyMinutes
        ? world.now + plan.everyMinutes * 60_000
        : nextFiring(trigger, world.now, execution.manifest.timeZone),
    );
  }

  private set(plan: Partial<ClockTrigger>): this {
    Object.assign(this.plan, plan);
    return this;
  }

  private whole(method: string, value: number): void {
    checkArguments(`ClockTriggerBuilder.${method}`, [value], ['Integer']);
  }
}

/** Builds a trigger that a spreadsheet's events fire. */
export class SpreadsheetTriggerBuilder extends Service {
  private event: ClockTrigger['event'];

  constructor(
    private readonly host: Host,
    private readonly handler: string,
    private readonly file: string,
  ) {
    super('SpreadsheetTriggerBuilder');
  }

  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onEdit(): this {
    return this.on('ON_EDIT');
  }

  onChange(): this {
    return this.on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    const event = this.event ?? refuse('The spreadsheet trigger has no event to fire at.');
    const plan = { handler: this.handler, event, file: this.file };
    return keep(this.host, 'SpreadsheetTriggerBuilder', plan, () => Number.MAX_SAFE_INTEGER);
  }

  private on(event: ClockTrigger['event']): this {
    this.event = event;
    return this;
  }
}

/** Chooses what fires a trigger. */
export class TriggerBuilder extends Service {
  constructor(
    private readonly host: Host,
    private readonly handler: string,
  ) {
    super('TriggerBuilder');
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.host, this.handler);
  }

  /** A spreadsheet, or its id. */
  forSpreadsheet(spreadsheet: Spreadsheet | string): SpreadsheetTriggerBuilder {
    const file = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.id;
    return new SpreadsheetTriggerBuilder(this.host, this.handler, file);
  }
}

function keep(
  host: Host,
  builder: string,
  plan: Omit<ClockTrigger, 'id' | 'owner' | 'next'>,
  due: (trigger: Omit<ClockTrigger, 'next'>) => number,
): Trigger {
  host.call(`${builder}.create`);
  const { world, execution } = host;
  if (world.triggers.filter(trigger => trigger.owner === execution.user).length >= TRIGGERS_MAX)
    refuse('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
  const trigger = { ...plan, id: host.nextId('trigger-'), owner: execution.user };
  const record = { ...trigger, next: due(trigger) };
  world.triggers.push(record);
  return new Trigger(record);
}
