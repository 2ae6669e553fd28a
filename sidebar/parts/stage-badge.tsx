import { inkOn, safeColour } from '../colour';
import { useSidebar } from './sidebar-context';

/** A stage in its colour from Lists; its name says it too. */
export function StageBadge({ stage }: { stage: string }) {
  const { session } = useSidebar();
  const known = session.start.value?.stages.find(one => one.name === stage);
  const colour = safeColour(known?.colour ?? '');
  return stage ? (
    <span class="badge" style={{ background: colour, color: inkOn(colour) }}>
      {stage}
    </span>
  ) : null;
}
