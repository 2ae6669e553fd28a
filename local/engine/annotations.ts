import type { Getters, Range } from '@odoo/o-spreadsheet';
import type { Engine } from './library';

/** What the engine has no place for, tied to a cell, rows, columns, a sheet or the whole file. */
export interface Annotation {
  id: string;
  kind: 'note' | 'metadata' | 'protection' | 'filter' | 'rule' | 'text' | 'banding';
  /** The sheet it belongs to; none for the whole file. It goes when the sheet goes. */
  sheetId?: string;
  /** The cells it follows when rows and columns move, in A1 notation; it goes when they all go. */
  area?: string;
  content: Readonly<Record<string, unknown>>;
}

/** Getters that the plug-in adds to the engine's. */
export interface AnnotationGetters {
  getAnnotations(kind: Annotation['kind'], sheetId?: string): Annotation[];
  getAnnotation(id: string): Annotation | undefined;
}

interface Kept extends Omit<Annotation, 'area'> {
  range?: Range;
}

interface AnnotationCommand {
  type: string;
  id: string;
  sheetId: string;
  sheetIdTo: string;
  annotation: Annotation;
}

const installed = new WeakSet<Engine>();

/**
 * Adds to an engine the annotations and the command that runs many commands as one (`SCRIPT_BATCH`). Pages that share
 * a model with the host call it too, so that what the host writes reaches them whole.
 */
export function installAnnotations(engine: Engine): void {
  if (installed.has(engine)) return;
  installed.add(engine);
  const types = engine.coreTypes as Set<string>;
  types.add('SET_ANNOTATION').add('REMOVE_ANNOTATION');
  engine.registries.corePluginRegistry.add('annotations', annotationPlugin(engine) as never);
  engine.registries.featurePluginRegistry.add('scriptBatch', batchPlugin(engine) as never);
}

/** What our plug-ins use of the engine's base classes, whose own types know only the engine's commands. */
interface Plugin {
  readonly getters: Getters;
  readonly history: { update(...pathAndValue: unknown[]): void };
  readonly dispatch: (type: string, payload: object) => unknown;
}

type PluginClass = new (...inputs: unknown[]) => Plugin;

function batchPlugin(engine: Engine): PluginClass {
  return class Batch extends (engine.UIPlugin as unknown as PluginClass) {
    handle(command: { type: string; commands?: { type: string }[] }): void {
      if (command.type !== 'SCRIPT_BATCH') return;
      for (const one of command.commands ?? []) this.dispatch(one.type, one);
    }
  };
}

function annotationPlugin(engine: Engine): PluginClass {
  return class Annotations extends (engine.CorePlugin as unknown as PluginClass) {
    static getters = ['getAnnotations', 'getAnnotation'];
    kept: Record<string, Kept | undefined> = {};

    getAnnotation(id: string): Annotation | undefined {
      const kept = this.kept[id];
      return kept && this.show(kept);
    }

    getAnnotations(kind: Annotation['kind'], sheetId?: string): Annotation[] {
      const fits = (one: Kept | undefined): one is Kept =>
        one?.kind === kind && (sheetId === undefined || one.sheetId === sheetId);
      return Object.values(this.kept)
        .filter(fits)
        .map(one => this.show(one));
    }

    adaptRanges({ applyChange }: { applyChange: (range: Range) => { changeType: string; range: Range } }): void {
      for (const [id, one] of Object.entries(this.kept)) {
        if (!one?.range) continue;
        const change = applyChange(one.range);
        if (change.changeType === 'REMOVE') this.record(id, undefined);
        else if (change.changeType !== 'NONE')
          this.record(id, { ...one, sheetId: change.range.sheetId, range: { ...change.range, prefixSheet: false } });
      }
    }

    handle(command: AnnotationCommand): void {
      if (command.type === 'SET_ANNOTATION') this.record(command.annotation.id, this.keep(command.annotation));
      if (command.type === 'REMOVE_ANNOTATION') this.record(command.id, undefined);
      if (command.type === 'DELETE_SHEET') {
        for (const [id, one] of Object.entries(this.kept))
          if (one?.sheetId === command.sheetId) this.record(id, undefined);
      }
      if (command.type === 'DUPLICATE_SHEET') this.duplicate(command.sheetId, command.sheetIdTo);
    }

    import(data: { annotations?: Annotation[] }): void {
      for (const annotation of data.annotations ?? []) this.kept[annotation.id] = this.keep(annotation);
    }

    export(data: { annotations?: Annotation[] }): void {
      data.annotations = Object.values(this.kept).flatMap(one => (one ? [this.show(one)] : []));
    }

    private duplicate(from: string, to: string): void {
      for (const one of Object.values(this.kept)) {
        if (one?.sheetId !== from || one.kind === 'metadata') continue;
        const copy = { ...this.show(one), id: `${one.id}/${to}`, sheetId: to };
        this.record(copy.id, this.keep(copy));
      }
    }

    private record(id: string, one: Kept | undefined): void {
      this.history.update('kept', id, one);
    }

    private keep({ area, ...rest }: Annotation): Kept {
      return area && rest.sheetId ? { ...rest, range: this.getters.getRangeFromSheetXC(rest.sheetId, area) } : rest;
    }

    private show({ range, ...rest }: Kept): Annotation {
      return range ? { ...rest, area: this.getters.getRangeString(range, range.sheetId) } : rest;
    }
  };
}
