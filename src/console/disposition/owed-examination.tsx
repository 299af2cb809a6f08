import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef } from 'react';
import { FINDING } from '../examination/words.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { DISPOSITION } from './disposition-words.ts';

interface OwedExaminationProps {
  readonly way: 'examine' | 'compulsory' | 'departure';
  readonly onRecord: () => void;
}

const MEANS = {
  examine: DISPOSITION.examineFirst,
  compulsory: DISPOSITION.compulsory,
  departure: DISPOSITION.departs,
};

/** What still stands against letting it go, and the way on. */
export function OwedExamination({ way, onRecord }: OwedExaminationProps) {
  const say = useSay();
  const leave = useLeave();
  const act = useRef<HTMLDivElement>(null);
  const first = way !== 'departure';
  useEffect(() => {
    if (first) act.current?.querySelector('button')?.focus();
  }, [first]);
  return (
    <div className="owed">
      <p>
        <span data-lane="exam" aria-hidden="true">
          ◆
        </span>{' '}
        {say(MEANS[way])}
      </p>
      {leave.examine && (
        <div ref={act}>
          <Button type="button" outline={!first} onClick={onRecord}>
            {say(FINDING.recordDialog)}
          </Button>
        </div>
      )}
    </div>
  );
}
