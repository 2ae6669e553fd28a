import { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay, type EnumValue } from './enums';
import { nextFiring } from '../world/triggers';
import type { ClockTrigger } from '../world/world';
import type { Host } from './host';
import { Service, refuse } from './service';

const TRIGGERS_MAX = 20;
const MINUTES_ALLOWED = [1, 5, 10, 15, 30];

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
    return EventType.CLOCK;
  }

  getTriggerSource(): EnumValue {
    return TriggerSource.CLOCK;
  }

  getTriggerSourceId(): null {
    return null;
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
    if (!MINUTES_ALLOWED.includes(minutes))
      refuse(`The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.`);
    this.plan.everyMinutes = minutes;
    return this;
  }

  everyHours(hours: number): this {
    if (![1, 2, 4, 6, 8, 12].includes(hours))
      refuse('The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.');
    this.plan.everyHours = hours;
    return this;
  }

  everyDays(days: number): this {
    this.plan.everyDays = days;
    return this;
  }

  atHour(hour: number): this {
    this.plan.atHour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    this.plan.nearMinute = minute;
    return this;
  }

  inTimezone(): this {
    return this;
  }

  after(milliseconds: number): this {
    this.plan.at = this.host.world.now + milliseconds;
    return this;
  }

  at(date: Date): this {
    this.plan.at = date.getTime();
    return this;
  }

  create(): Trigger {
    this.host.call('ClockTriggerBuilder.create');
    const { world, execution } = this.host;
    const own = world.triggers.filter(trigger => trigger.owner === execution.user);
    if (own.length >= TRIGGERS_MAX)
      refuse('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    const trigger = { ...this.plan, id: this.host.nextId('trigger-'), handler: this.handler, owner: execution.user };
    const next = this.plan.everyMinutes
      ? world.now + this.plan.everyMinutes * 60_000
      : nextFiring(trigger, world.now, execution.manifest.timeZone);
    const record = { ...trigger, next };
    world.triggers.push(record);
    return new Trigger(record);
  }
}

/** Chooses what fires a trigger; here only the clock does. */
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
}

/** Whether the user has granted what the script asks for. */
export class AuthorizationInfo extends Service {
  constructor(private readonly missing: readonly string[]) {
    super('AuthorizationInfo');
  }

  getAuthorizationStatus(): EnumValue {
    return this.missing.length ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return this.missing.length ? 'https://script.google.com/authorize' : null;
  }

  getAuthorizedScopes(): string[] {
    return [];
  }
}

/** ScriptApp: triggers and rights of this script. */
export class ScriptApp extends Service {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;

  constructor(private readonly host: Host) {
    super('ScriptApp');
  }

  getProjectTriggers(): Trigger[] {
    this.host.call('ScriptApp.getProjectTriggers');
    this.authorize('ScriptApp.getProjectTriggers');
    const { user } = this.host.execution;
    return this.host.world.triggers.filter(trigger => trigger.owner === user).map(trigger => new Trigger(trigger));
  }

  getUserTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }

  newTrigger(handler: string): TriggerBuilder {
    this.host.call('ScriptApp.newTrigger');
    this.authorize('ScriptApp.newTrigger');
    return new TriggerBuilder(this.host, handler);
  }

  deleteTrigger(trigger: Trigger): void {
    this.host.call('ScriptApp.deleteTrigger');
    this.authorize('ScriptApp.deleteTrigger');
    const { triggers } = this.host.world;
    const at = triggers.findIndex(one => one.id === trigger.getUniqueId());
    if (at >= 0) triggers.splice(at, 1);
  }

  getAuthorizationInfo(): AuthorizationInfo {
    this.host.call('ScriptApp.getAuthorizationInfo');
    const { world, execution } = this.host;
    const granted = world.grants[execution.user];
    return new AuthorizationInfo(
      granted ? execution.manifest.oauthScopes.filter(scope => !granted.includes(scope)) : [],
    );
  }

  getScriptId(): string {
    this.host.call('ScriptApp.getScriptId');
    return `script-${this.host.world.fileId}`;
  }

  private authorize(method: string): void {
    this.host.authorize(method, ['script.scriptapp']);
  }
}
