import { signal } from '@preact/signals';

/** Where the user is. Leads are named by their names, as everywhere in the spreadsheet. */
export type Route =
  | { readonly view: 'today' | 'add' | 'find' | 'tour' | 'instruction' }
  | { readonly view: 'lead' | 'log'; readonly lead: string; readonly plan: string | null };

const home: Route = { view: 'today' };
const stepsKept = 20;

/** The way between views, and back. */
export class Way {
  readonly route = signal<Route>(home);
  /** Whether the view that opens may take the keyboard. */
  readonly takesFocus = signal(false);
  private behind: Route[] = [];

  go(route: Route): void {
    this.enter(route, true);
  }

  /** Shows a view without taking the keyboard from the spreadsheet. */
  follow(route: Route): void {
    this.enter(route, false);
  }

  back(): void {
    const previous = this.behind.pop() ?? home;
    this.takesFocus.value = true;
    this.route.value = previous;
  }

  home(): void {
    this.go(home);
    this.behind = [];
  }

  private enter(next: Route, focus: boolean): void {
    const here = this.route.peek();
    if (JSON.stringify(here) === JSON.stringify(next)) return;
    // A lead that the selection brought replaces the one it brought before: Back leads out, not through all of them.
    const replaces = here.view === 'lead' && next.view === 'lead';
    if (!replaces) this.behind = [...this.behind.slice(-stepsKept), here];
    this.takesFocus.value = focus;
    this.route.value = next;
  }
}
