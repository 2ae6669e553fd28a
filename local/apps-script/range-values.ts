import { readCell, showCell } from '../engine/cells';
import { QUOTED_TEXT } from '../engine/formats';
import { RangeArea } from './range-area';
import { toA1Formula, toR1C1Formula } from './r1c1';
import { refuseInvalid, refuseTooLong, toValue, writeValues, type Position, type Value } from './conversion';
import { PROTECTED } from './protection';
import { refuse } from './service';

/** The part of a range that reads and writes what stands in the cells. */
export class RangeValues extends RangeArea {
  getValue(): Value {
    this.called('getValue', { read: 1 });
    return toValue(this.workbook, this.first);
  }

  getValues(): Value[][] {
    this.called('getValues', { read: this.size });
    return this.table(position => toValue(this.workbook, position));
  }

  getDisplayValue(): string {
    this.called('getDisplayValue', { read: 1 });
    return this.show(this.first);
  }

  getDisplayValues(): string[][] {
    this.called('getDisplayValues', { read: this.size });
    return this.table(position => this.show(position));
  }

  setValue(...args: [unknown]): this {
    this.called('setValue', { written: this.size });
    this.accept('setValue', args, ['Object']);
    this.refuseProtected();
    writeValues(
      this.workbook,
      this.positions().map(position => [position, args[0]]),
    );
    return this;
  }

  setValues(...args: [readonly (readonly unknown[])[]]): this {
    this.called('setValues', { written: this.size });
    this.accept('setValues', args, ['Object[][]']);
    this.refuseProtected();
    const cells: [Position, unknown][] = [];
    this.eachOf(args[0], (position, value) => cells.push([position, value]));
    writeValues(this.workbook, cells);
    return this;
  }

  isBlank(): boolean {
    this.called('isBlank', { read: this.size });
    return this.positions().every(
      position => readCell(this.workbook, position).kind === 'empty' && !this.formulaAt(position),
    );
  }

  getFormula(): string {
    this.called('getFormula', { read: 1 });
    return this.formulaAt(this.first);
  }

  getFormulas(): string[][] {
    this.called('getFormulas', { read: this.size });
    return this.table(position => this.formulaAt(position));
  }

  setFormula(...args: [string | null]): this {
    this.called('setFormula', { written: this.size });
    this.accept('setFormula', args, ['String?']);
    this.refuseProtected();
    for (const position of this.positions()) this.writeFormula(position, args[0], this.first);
    return this;
  }

  setFormulas(...args: [readonly (readonly (string | null)[])[]]): this {
    this.called('setFormulas', { written: this.size });
    this.accept('setFormulas', args, ['Object[][]']);
    this.refuseProtected();
    this.eachOf(args[0], (position, formula) => this.writeFormula(position, formula, position));
    return this;
  }

  getFormulaR1C1(): string | null {
    this.called('getFormulaR1C1', { read: 1 });
    return this.formulaAt(this.first) === '' ? null : toR1C1Formula(this.formulaAt(this.first), this.first);
  }

  getFormulasR1C1(): (string | null)[][] {
    this.called('getFormulasR1C1', { read: this.size });
    return this.table(position => {
      const formula = this.formulaAt(position);
      return formula === '' ? null : toR1C1Formula(formula, position);
    });
  }

  setFormulaR1C1(...args: [string]): this {
    this.called('setFormulaR1C1', { written: this.size });
    this.accept('setFormulaR1C1', args, ['String']);
    this.refuseProtected();
    for (const position of this.positions()) this.writeFormula(position, toA1Formula(args[0], position), position);
    return this;
  }

  setFormulasR1C1(...args: [readonly (readonly string[])[]]): this {
    this.called('setFormulasR1C1', { written: this.size });
    this.accept('setFormulasR1C1', args, ['Object[][]']);
    this.refuseProtected();
    this.eachOf(args[0], (position, formula) => this.writeFormula(position, toA1Formula(formula, position), position));
    return this;
  }

  clearContent(): this {
    this.called('clearContent', { written: this.size });
    this.refuseProtected();
    const { workbook, sheetId } = this;
    // A cell that waits to be written is to be cleared as well.
    if (workbook.waitsOn(sheetId)) workbook.flush();
    for (const { row, col } of this.positions()) {
      if (workbook.layout.getCell({ sheetId, row, col }))
        workbook.enqueue({ type: 'UPDATE_CELL', sheetId, row, col, content: '' });
    }
    // What was just queued for these cells is not on the sheet yet.
    workbook.flush();
    return this;
  }

  protected formulaAt(position: Position): string {
    return this.workbook.formulaOf(this.workbook.cellAt(position));
  }

  /** Writes a formula made for one cell into another, its relative references moved along. */
  protected writeFormula(position: Position, formula: string | null, madeFor: Position): void {
    const { workbook, sheetId } = this;
    const { row, col } = position;
    const text = formula === null || formula === '' ? '' : formula.startsWith('=') ? formula : `=${formula}`;
    refuseTooLong(text);
    const moved =
      row === madeFor.row && col === madeFor.col ? text : toA1Formula(toR1C1Formula(text, madeFor), position);
    if (moved !== '') refuseInvalid(workbook, position, { kind: 'formula', formula: moved });
    const content = moved === '' ? '' : workbook.toEngineFormula(moved);
    const plain = workbook.layout.getCell({ sheetId, row, col })?.format === QUOTED_TEXT;
    workbook.enqueue({ type: 'UPDATE_CELL', sheetId, row, col, content, ...(plain && { format: '@' }) });
  }

  /** Refuses a write where a protection keeps this user out. */
  protected refuseProtected(): void {
    if (!this.sheet.mayEdit(this.area)) refuse(PROTECTED);
  }

  private show(position: Position): string {
    return showCell(this.workbook, position);
  }
}
