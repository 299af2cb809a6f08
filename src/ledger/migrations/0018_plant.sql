-- What was made at a place: a mill's or a plant's production is summed by it.
create index trace_event_made_at on trace_event (agency, (event ->> 'place'), at)
  where event ->> 'effect' = 'made';
