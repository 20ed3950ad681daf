/** The two ways in which a funnel is shown. */
export type FunnelViewName = 'drawing' | 'outline';

/** The other view of the funnel is wanted, with the focus where it is. */
export class SwitchViewEvent extends Event {
  constructor() {
    super('switch-view');
  }
}

/** A person chose how the funnel is shown. */
export class ChooseViewEvent extends Event {
  constructor(readonly view: FunnelViewName) {
    super('choose-view');
  }
}

/** Something is to be told to those who do not see it: the element around says it. */
export class AnnounceEvent extends Event {
  constructor(readonly text: string) {
    super('announce', { bubbles: true, composed: true });
  }
}
