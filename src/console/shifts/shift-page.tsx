import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { ShiftPage as Board } from '../../decision/selection/view.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { useTitle } from '../title.ts';
import { useZone, When } from '../when.tsx';
import { Devices } from './devices.tsx';
import { PlanBoard } from './plan-board.tsx';
import { PlanWorth } from './plan-worth.tsx';
import { ShiftChoice } from './shift-choice.tsx';
import { planShift, shiftQuery } from './shifts-calls.ts';
import { SHIFTS } from './words.ts';
import { writeShift } from './write-shift.ts';
import './shifts.css';

/** What one shift of a port examines, on what, in which order, and what has no place in it. */
export function ShiftPage() {
  const { port, shift } = useParams({ from: '/desk/shifts/$port/$shift' });
  const say = useSay();
  const navigate = useNavigate();
  const { data: board, error, refetch } = useQuery(shiftQuery(port, shift));
  useTitle(`${port} ${shift}`);
  return (
    <main className="page">
      <h1>{say(SHIFTS.question)}</h1>
      <div className="filter-sentence">
        <ShiftChoice
          port={port}
          shift={shift}
          open={false}
          onChoice={(nextPort, nextShift) => {
            if (nextPort === undefined || nextShift === undefined) return;
            void navigate({
              to: '/shifts/$port/$shift',
              params: { port: nextPort, shift: nextShift },
            });
          }}
        />
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {board === undefined && error === null && <div className="skeleton" />}
      {board !== undefined && <Shift key={`${port} ${shift}`} board={board} />}
    </main>
  );
}

function Shift({ board }: { readonly board: Board }) {
  const say = useSay();
  const { language } = useLanguage();
  const zone = useZone();
  const { plan, begins, ends, shift: name } = board;
  return (
    <>
      <section className="sheet" aria-labelledby="planned">
        <div className="titled">
          <h2 id="planned">{writeShift({ name, begins, ends }, zone, language)}</h2>
          <div className="shift-acts">
            <small>
              <When at={board.asOf} />
            </small>
            <PlanAct board={board} />
          </div>
        </div>
        {plan === null ? (
          <p>
            <strong>{say(SHIFTS.unplanned)}</strong> {say(SHIFTS.unplannedNext)}
          </p>
        ) : (
          <PlanWorth plan={plan} />
        )}
      </section>
      <Devices board={board} />
      {plan !== null && <PlanBoard key={plan.id} board={board} plan={plan} />}
    </>
  );
}

/** Makes the plan by what waits now. */
function PlanAct({ board }: { readonly board: Board }) {
  const say = useSay();
  const leave = useLeave();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const { port, shift, plan } = board;
  const planning = useMutation({
    mutationFn: () => planShift(port, shift, session?.csrf ?? ''),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['shift', port, shift] }),
        queries.invalidateQueries({ queryKey: ['targets'] }),
      ]),
  });
  if (!leave.examine) return null;
  const words = plan === null ? SHIFTS.plan : SHIFTS.planAgain;
  return (
    <>
      <Button
        type="button"
        outline={plan !== null}
        disabled={planning.isPending}
        onClick={() => planning.mutate()}
      >
        {say(planning.isPending ? SHIFTS.planning : words)}
      </Button>
      {planning.error !== null && <ProblemNotice error={planning.error} />}
    </>
  );
}
