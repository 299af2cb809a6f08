/** What each route is for, as the description of the API at /docs says it. */
export const ROUTE_SUMMARIES: Readonly<Record<string, string>> = {
  'POST /v1/session': 'Sign in with login and password',
  'POST /v1/session/link': 'Sign in with a link that works once',
  'GET /v1/session': 'Who is signed in, and the token that changes must show',
  'DELETE /v1/session': 'Sign out',
  'GET /v1/flow': 'Consignments by lane and port as they stand, decisions by hour',
  'GET /v1/health': 'Each layer of the decision, as the last decisions found it',
  'POST /v1/prechecks':
    'What goods would owe, each way to enter them, and what would change it; nothing is filed',
  'POST /v1/prechecks/compare': 'The same goods from several origins, on several days',
  'POST /v1/prechecks/affected': 'What measures that begin or end make of a list of goods',
  'GET /v1/schedule/revisions': 'The revisions of the tariff schedule that are loaded',
  'GET /v1/schedule/lines': 'Search the schedule of a day by number or words',
  'GET /v1/schedule/lines/:code':
    'One line of the schedule: where it stands, its rates, what they rest on',
  'GET /v1/schedule/lines/:code/measures':
    'Additional duties that lie over a line, of whatever origin, with their days',
  'GET /v1/origin/rules': 'The agreements and rules of origin that are loaded',
  'POST /v1/origin':
    'Whether goods originate under an agreement, by every alternative; what is wrong with a certification',
  'GET /v1/schedule/diff': 'What changed between two revisions, line by line',
  'GET /v1/trust/programs':
    'Programs of trusted traders: tiers, criteria, clocks, and benefits with their clauses',
  'GET /v1/trust/members':
    'Members of programs, with what is due of each and what may be done next',
  'GET /v1/trust/members/:id': 'One member with every step that was taken',
  'POST /v1/trust/applications': 'Apply to a program for a party',
  'POST /v1/trust/members/:id/steps':
    'Take a step with a member: assess, certify, validate, suspend, appeal; it counts from the next decision on',
  'GET /v1/trust/arrangements':
    'Mutual recognition: the arrangements, and what the clause of each grants',
  'GET /v1/trust/recognition':
    'How far each arrangement is used in both directions, and members that somebody has to look at',
  'POST /v1/trust/recognition/:id':
    'Say whether an account is the foreign member that it was proposed for',
  'GET /v1/trust/comparison': 'What two programs ask, area by area, with the gaps of each',
  'POST /v1/trust/lane-checks': 'Whether a truck may take the FAST lane, leg by leg',
  'GET /v1/trust/aqua':
    'Requests to unlade before boarding, with what is due and what is escalated',
  'POST /v1/trust/aqua': 'Ask to unlade a ship before it is boarded',
  'POST /v1/trust/aqua/:id/answers': 'Approve, refuse or revoke early unlading',
  'GET /v1/trust/lanes': 'Secure lanes, and what kept to them or broke them',
  'POST /v1/trust/lanes': 'Open a secure lane of trusted parties',
  'POST /v1/trust/lanes/:id/passages':
    'Record goods that went a secure lane, with the seal applied and found',
  'POST /v1/trust/lanes/:id/changes': 'Restore or close a secure lane',
  'GET /v1/quotas': 'Every quota in its period: how it stands, and what is left of it',
  'GET /v1/quotas/:order': 'One quota with what happened to it; a filer gets its balance alone',
  'POST /v1/quotas/:order/claims': 'Claim a part of a quota for a line of an entry',
  'POST /v1/quotas/:order/changes':
    'Give back a part of a claim, record a licence, add volume, suspend, block',
  'GET /v1/identities/review':
    'Accounts that may be one party, most worth asking first, with what speaks for and against',
  'GET /v1/identities/:id':
    'Who an account is: all that are one party with it, why, and how it came so',
  'POST /v1/identities/judgements':
    'Judge that two accounts are one party, two, or that it cannot be told',
  'POST /v1/identities/judgements/:id/undo':
    'Withdraw a judgement; all is as if it had not been given',
  'GET /v1/parties':
    'Parties by the beginnings of the words of a name, or by a number; without a query, the suspended',
  'POST /v1/parties': 'Enrol a party with all its numbers',
  'GET /v1/parties/:id':
    'One party over all ports and roles: who it is, what was said of it, what stands, whom it is tied to',
  'POST /v1/parties/:id/suspension':
    'Suspend a party, or lift it: what it sends is held from the next decision on',
  'POST /v1/parties/:id/statements':
    'State an obligation, a benefit, a step of its plan, a contact, a fact',
  'POST /v1/parties/:id/statements/:statement/end': 'End what was stated, with a reason',
  'GET /v1/platform-elements':
    'Which elements of the e-commerce data set each marketplace gives, and leaves out',
  'GET /v1/parcel-days/:day/lost':
    'Parcels of a day that came in exempt before its sum went over the limit',
  'POST /v1/traces':
    'Send trace events: EPCIS 2.0 or GDST as JSON-LD, our table, a review package, or a known way',
  'GET /v1/traces/lots': 'Lots by the beginning of their names, each with how much its way shows',
  'GET /v1/traces/lots/:lot':
    'The way back of a lot: its graph, how complete it is, its first gap, what does not fit',
  'GET /v1/traces/events/:key': 'A trace event in the text in which it was sent',
  'GET /v1/consignments/:id/lines/:line/trace':
    'The ways back of the lots that a line of an entry names',
  'GET /v1/lists':
    'The lists that parties are screened against, their editions, the last screenings',
  'GET /v1/lists/:list/changes': 'What became of a list from one edition to the next',
  'POST /v1/screening/search': 'Whom the lists know by a name, with the evidence of each answer',
  'GET /v1/screening/hits': 'Matches of parties with lists, by what was said of them',
  'GET /v1/screening/hits/:id': 'A match: both sides, the evidence, what is open, what was said',
  'POST /v1/screening/hits/:id/dismiss': 'Say that a match is another party, until a day',
  'POST /v1/screening/hits/:id/confirm': 'Say that a match is the listed party',
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
  'POST /v1/consignments/:id/findings':
    'Record what an examination found, or that all was in order',
  'GET /v1/consignments/:id/findings': 'What examinations of a consignment found',
  'GET /v1/targeting/queue': 'What waits for an examination, what is worth most first',
  'GET /v1/scorecards/targeting-accuracy': 'How well targeting does, measured against chance',
  'GET /v1/scorecards/targeting-accuracy/records': 'The examinations that a figure counts',
  'GET /v1/targeting/entities':
    'Parties of a role that are worth verifying, what is worth most first',
  'POST /v1/targeting/entities': 'Open a verification, an audit or a request about a party',
  'POST /v1/targeting/verifications/:id/outcome': 'Record what a verification found',
  'GET /v1/scorecards/verification-accuracy': 'How well parties are picked for verification',
  'GET /v1/shifts': 'Where there is something to examine with, and the shifts that are not over',
  'GET /v1/ports/:port/shifts/:shift': 'A shift of a port: what it has, and its last plan',
  'POST /v1/ports/:port/shifts/:shift/plan': 'Plan a shift by what waits now',
  'POST /v1/ports/:port/shifts/:shift/reorder': 'Order a shift anew, with a reason',
  'GET /v1/campaigns': 'Refund campaigns over our own books, latest first',
  'POST /v1/campaigns': 'Recompute the entries of some days without some headings',
  'GET /v1/campaigns/:id': 'How far a campaign is, and what it comes to',
  'GET /v1/campaigns/:id/refunds': 'What each entry would get back, and why not, a page of it',
  'GET /v1/campaigns/:id/refunds.csv': 'The same, all of it, as CSV',
  'GET /v1/importers': 'Importers with what they have not settled',
  'GET /v1/importers/:id/account':
    'What an importer owes and paid: accounts, entries with their periods, bonds',
  'GET /v1/importers/:id/statement': 'The periodic monthly statement of an importer',
  'POST /v1/importers/:id/bonds': 'Record a bond, and hear whether the bonds suffice',
  'GET /v1/entries/:entry/ledger': 'The events and postings of an entry, and where it stands',
  'POST /v1/entries/:entry/steps': 'Take a step of an entry: deposit, liquidation, extension, …',
  'POST /v1/entries/:entry/corrections': 'Correct an entry summary before it is liquidated',
  'POST /v1/entries/:entry/protests': 'Protest a liquidation',
  'GET /v1/revenue/gaps':
    'What recomputing decided entries found, what is worth most first, by pages',
  'POST /v1/revenue/gaps/:id/steps':
    'Take a finding of the revenue gap, dismiss it, or say that it was followed',
  'GET /v1/decisions': 'What some decisions are of, by their names',
  'GET /v1/decisions/:id/bundle':
    'A decision with all that it was decided from, to decide it again',
  'GET /v1/decisions/:id/counterfactual':
    'The smallest change of one declared field that would bring a milder lane; for officers only',
  'GET /v1/decisions/:id/score': 'What the model scored and what made it, feature by feature',
  'GET /v1/features': 'What each feature that models use means, in every language',
  'GET /v1/criteria/vocabulary': 'The names and lists that conditions may use, in one language',
  'POST /v1/criteria/check':
    'What is wrong with a criterion, its three views, its overlaps, its tests and its cost',
  'GET /v1/events': 'Decisions as they are made, as server-sent events',
  'POST /v1/criteria/preview':
    'Which decisions of some days a condition would have met, before it is anything more',
  'POST /v1/replays': 'Decide the past again by a candidate; the report comes when it is done',
  'GET /v1/replays': 'The latest replays, and whether each kept the declared limits',
  'GET /v1/replays/:id': 'How far a replay is, or what it showed',
  'GET /v1/models': 'Every registered model, where it stands, and how a training goes on',
  'POST /v1/models': 'Train a model on what was examined in some days, as a candidate',
  'GET /v1/models/:id': 'A model with its card, its steps, its shadow figures and its drift',
  'POST /v1/models/:id/steps': 'Into the shadow, into the Book by a second person, or out of use',
  'POST /v1/models/:id/drift': 'Hold the trade of some days against that of the training',
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
  'GET /v1/signals':
    'What months of trade show about the ways of goods, by kind and subject, with numbers',
  'GET /v1/signals/:id':
    'One signal with its entries, the register of its subject and the mirror of its trade',
  'POST /v1/signals/surveys': 'Looks over the trade of the window now',
  'GET /v1/route-registers': 'What was loaded of capacities and of partners’ trade',
  'GET /v1/balances': 'What issuers allowed and all filings claim of it, the fullest first',
  'GET /v1/balances/:kind/:number':
    'One authorisation with every use, and the line that crosses it',
  'POST /v1/authorisations': 'Record what issuers allow; corrections are new revisions',
  'GET /v1/network/nodes': 'Parties, vessels, containers, places, permits and lots by their names',
  'GET /v1/network/neighbours': 'Who and what is seen with a node, by kind and role',
  'GET /v1/network/paths': 'How two nodes hang together: the shortest ways, hubs damped',
  'GET /v1/network/statements/:id': 'Who is accountable for each statement of a consignment',
  'GET /v1/network/referrals': 'Networks that were referred, the newest first',
  'POST /v1/network/referrals': 'Refer a network with its evidence pack',
  'GET /v1/network/referrals/:id': 'The pack of a referral, as it was given',
  'GET /v1/network/referrals/:id/text': 'The same as text that people read',
};
