/** What each route is for, as the description of the API at /docs says it. */
export const ROUTE_SUMMARIES: Readonly<Record<string, string>> = {
  'POST /v1/session': 'Sign in with login and password',
  'POST /v1/session/link': 'Sign in with a link that works once',
  'GET /v1/session': 'Who is signed in, and the token that changes must show',
  'DELETE /v1/session': 'Sign out',
  'GET /v1/flow': 'Consignments by lane and port as they stand, decisions by hour',
  'GET /v1/health': 'Each layer of the decision, as the last decisions found it',
  'GET /v1/book': 'The parts of the Book in force, without their content',
  'GET /v1/vocabulary': 'What each name that criteria use means, in every language',
  'GET /v1/consignments': 'Search consignments: a page of rows and the exact count',
  'GET /v1/consignments.csv': 'The same search as a table',
  'GET /v1/consignments/:id': 'Everything about one consignment; a filer gets its own parts',
  'GET /v1/consignments/:id/gaps':
    'What each topic must still know of a consignment, and of whom to ask it',
  'GET /v1/packs': 'The topic packs in force, with their law',
  'GET /v1/packs/:pack': 'One topic pack: its criteria, and the gaps that it asks about',
  'POST /v1/consignments/:id/dispositions': 'Move a consignment to another lane, with a reason',
  'GET /v1/decisions/:id/bundle':
    'A decision with all that it was decided from, to decide it again',
  'GET /v1/decisions/:id/counterfactual':
    'The smallest change of one declared field that would bring a milder lane; for officers only',
  'GET /v1/criteria/vocabulary': 'The names and lists that conditions may use, in one language',
  'POST /v1/criteria/check':
    'What is wrong with a criterion, its three views, its overlaps, its tests and its cost',
  'GET /v1/events': 'Decisions as they are made, as server-sent events',
  'POST /v1/criteria/preview':
    'Which decisions of some days a condition would have met, before it is anything more',
  'POST /v1/replays': 'Decide the past again by a candidate; the report comes when it is done',
  'GET /v1/replays': 'The latest replays, and whether each kept the declared limits',
  'GET /v1/replays/:id': 'How far a replay is, or what it showed',
  'POST /v1/filings': 'File one message, an array or a stream: JSON, NDJSON, X12 309, CATAIR SE',
  'GET /v1/streams/:id': 'How far a stream is, and what of it was refused',
  'GET /v1/schemas': 'Where the JSON Schemas of the messages are',
  'GET /v1/schemas/:kind': 'The JSON Schema of one kind of message',
  'GET /v1/criteria':
    'The criteria of the running Book: live since when, what they did, what to look at',
  'GET /v1/criteria/:id': 'One criterion with its drafts, snoozes and suspensions',
  'GET /v1/criteria/costs': 'What asking each criterion costs, measured on the last decisions',
  'GET /v1/criteria/drafts': 'Drafts that wait, or all with ?all=true',
  'GET /v1/criteria/drafts/:id': 'One draft: its editions, reviews, replays and end',
  'POST /v1/criteria/drafts': 'Propose a criterion, a list, a snooze, a retirement or a lift',
  'POST /v1/criteria/drafts/:id/editions': 'Write another edition of a draft',
  'POST /v1/criteria/drafts/:id/reviews': 'Accept the edition that was read, or send it back',
  'POST /v1/criteria/drafts/:id/withdrawal': 'Give a draft up',
  'POST /v1/criteria/publications':
    'Put accepted drafts into the Book: another person than their author',
  'GET /v1/pack-key': 'The public key by which this administration signs its packs',
  'GET /v1/packs/:pack/file': 'A pack as a signed file, for a partner administration',
  'POST /v1/packs/verification': 'Whether a pack file is what was signed',
  'POST /v1/packs': 'Import a pack file as drafts',
  'GET /v1/intelligence': 'Graded reports and tips, with their expiry',
  'POST /v1/intelligence': 'Record a graded report or tip',
  'POST /v1/intelligence/:id/withdrawal': 'Say that nothing may rest on a product any more',
  'POST /v1/intelligence/:id/drafts': 'Draft a criterion on a product',
  'GET /v1/intelligence/:id/decisions':
    'Which decisions a product had a part in, and which it changed',
};
