import { Button } from '@trussworks/react-uswds';
import { Fragment } from 'react';
import { Dialog } from '../dialog.tsx';
import { useSay } from '../language.tsx';
import { CLOSE } from '../words.ts';
import { FRAME, KEYS } from './words.ts';

export function KeyboardMap({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say(FRAME.keys)} onClose={onClose}>
      <dl className="keyboard-map">
        {KEYS.map(({ keys, does }) => (
          <Fragment key={keys[0]}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </Fragment>
        ))}
      </dl>
      <Button type="button" outline onClick={onClose}>
        {say(CLOSE)}
      </Button>
    </Dialog>
  );
}
