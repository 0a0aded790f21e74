/** The tables as TypeScript sees them. A `date` is read as a `Day` and written as ISO text; migrations are the truth. As long as there are tables. */
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../ground/day.ts';
import type { FileId, ImportId, JoinId, PersonId, SignInId, StaffId, TeamId } from '../ground/ids.ts';

type DayColumn = ColumnType<Day, string, string>;
type DayOrNull = ColumnType<Day | null, string | null, string | null>;
type Bytes = ColumnType<Buffer, Buffer, never>;

type Kept = { authority_id: number; act: number };
type FromFile = { source_file: FileId | null; source_row: number | null; removed_by: number | null };
type Corrected = { struck_by: number | null; corrected_by: number | null; replaces: string | null };

export type Tables = {
  'access.readable': {
    authority_id: number;
    actor_id: string;
    person_id: PersonId;
    until_on: DayOrNull;
    until_at: Date | null;
    relationship: Generated<string>;
  };
  'access.denied': { authority_id: number; actor_id: string; person_id: PersonId };
  'access.held': { authority_id: number; person_id: PersonId; team_ids: TeamId[]; since_on: DayOrNull };
  authority: Kept & {
    id: number;
    name: string;
    dfe_code: string | null;
    demonstration: boolean;
    today_is: DayOrNull;
    colour: string | null;
    beside: string | null;
    calendars: boolean | null;
  };
  act: {
    authority_id: number;
    id: Generated<number>;
    actor_id: string | null;
    actor_name: string;
    action: string;
    at: Generated<Date>;
    recorded_on: DayColumn;
    reason: string | null;
    form_key: string | null;
  };
  reading_log: {
    authority_id: number;
    id: Generated<number>;
    at: Generated<Date>;
    actor_id: string | null;
    route: string;
    purpose: string;
    people: PersonId[];
    content_hash: Generated<Buffer>;
    /** As what the reader read, and why each record was open to them, in the order of `people`. Null before 0020. */
    roles: string[] | null;
    relationships: string[] | null;
  };
  form_key: {
    authority_id: number;
    key: string;
    actor_id: string | null;
    body: string;
    outcome: ColumnType<unknown, string, string>;
    act: number;
    at: Generated<Date>;
  };
  draft: {
    authority_id: number;
    staff_id: StaffId;
    key: string;
    address: string;
    person_id: PersonId | null;
    title: string;
    content: ColumnType<unknown, string, string>;
    version: number | null;
    revision: number;
    began_at: Generated<Date>;
    kept_at: Generated<Date>;
    ends_at: Date;
  };
  session: { authority_id: number; id: string; content: ColumnType<unknown, string, string>; expires_at: Date };
  team: Kept & { id: TeamId; name: string };
  staff: Kept & {
    id: StaffId;
    name: string;
    roles: string[];
    team_id: TeamId | null;
    started_on: DayColumn;
    ended_on: DayOrNull;
    issuer: string | null;
    subject: string | null;
    left_on: DayOrNull;
    number: string | null;
    full_time_share: ColumnType<string | null, number | null, number | null>;
    role_at_work: string | null;
    away_since: DayOrNull;
    back_on: DayOrNull;
    source_file: FileId | null;
    source_row: number | null;
    removed_by: number | null;
  };
  waiting_sign_in: Kept & {
    id: SignInId;
    issuer: string;
    subject: string;
    name: string;
    staff_number: string | null;
    roles: string[];
    came_on: DayColumn;
    let_in_as: StaffId | null;
  };
  staff_role: Kept & { id: string; staff_id: StaffId; role: string; from_on: DayColumn; to_on: DayOrNull };
  fostering_household: Kept &
    FromFile & {
      id: string;
      number: string;
      kind: string;
      approved_on: DayColumn;
      ended_on: DayOrNull;
      places: number | null;
    };
  person: Kept &
    FromFile & {
      id: PersonId;
      born_on: DayOrNull;
      died_on: DayOrNull;
      death_said_by: number | null;
      birth_said_by: number | null;
      /** By which act their record was begun here by hand. */
      begun_by: number | null;
      sex: string | null;
      ethnicity: string | null;
    };
  person_name: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      known_as: string;
      family_name: string;
      pronouns: string | null;
      sort_key: string;
      from_on: DayColumn;
      to_on: DayOrNull;
    };
  person_identifier: Kept & FromFile & { id: string; person_id: PersonId; kind: string; value: string };
  contact_detail: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      kind: string;
      value: string;
      postcode: string | null;
      from_on: DayOrNull;
      to_on: DayOrNull;
      avoid_because: string | null;
    };
  person_key: { authority_id: number; person_id: PersonId; kind: string; key: string };
  allocation: Kept & {
    id: string;
    person_id: PersonId;
    staff_id: StaffId;
    role: string;
    from_on: DayColumn;
    to_on: DayOrNull;
    source_file: FileId | null;
    source_row: number | null;
    removed_by: number | null;
  };
  care_episode: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      began_on: DayColumn;
      ended_on: DayOrNull;
      reason_began: string | null;
      legal_status: string | null;
      category_of_need: string | null;
      placement_type: string | null;
      placement_provider: string | null;
      reason_ended: string | null;
      reason_place_changed: string | null;
      home_postcode: string | null;
      placement_postcode: string | null;
      urn: string | null;
    };
  review: Kept &
    FromFile &
    Partial<Corrected> & { id: string; person_id: PersonId; held_on: DayColumn; participation: string | null };
  visit: Kept &
    FromFile &
    Partial<Corrected> & {
      id: string;
      person_id: PersonId;
      visited_on: DayColumn;
      kind: Generated<string>;
      outcome: Generated<string>;
      at_time: string | null;
      how: string | null;
      purpose: string | null;
      why: string | null;
      said: string | null;
      asked: string | null;
      answered: string | null;
      answered_on: DayOrNull;
      seen_alone: string | null;
      shared: string | null;
      not_shared_because: string | null;
      not_shared_until: DayOrNull;
      came_to: string | null;
      help_given: string | null;
    };
  promise: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      what: string;
      who: string;
      staff_id: StaffId | null;
      named: string | null;
      made_on: DayColumn;
      due_on: DayColumn;
      visit_id: string | null;
      changed_from: string | null;
      kept_on: DayOrNull;
      changed_on: DayOrNull;
      told_on: DayOrNull;
      because: string | null;
    };
  ask: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      asked_of: string;
      what: string;
      asked_on: DayColumn;
      due_on: DayColumn;
      answered_on: DayOrNull;
      answer: string | null;
      ended_on: DayOrNull;
      because: string | null;
      escalated_on: DayOrNull;
      escalated_to: string | null;
    };
  significant_event: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      source_segment: string | null;
      source_id: string | null;
      on_day: DayColumn;
      told: string | null;
      paper: string | null;
      why: string | null;
    };
  story_piece: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      kind: string;
      title: string;
      words: string;
      heard: string | null;
      because: string | null;
      what_next: string | null;
      signed_by: string | null;
      source_segment: string | null;
      source_id: string | null;
      prepared_on: DayColumn;
      shared_on: DayOrNull;
      shared_with: string | null;
      waits_since: DayOrNull;
      they_said: string | null;
      ask_again_on: DayOrNull;
      given_on: DayOrNull;
      given_how: string | null;
    };
  story_session: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      held_on: DayColumn;
      with_whom: string;
      what: string;
      said: string | null;
      next: string | null;
    };
  what_helps: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      said_on: DayColumn;
      words: string;
      said_by: string;
    };
  memory: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      on_day: DayColumn;
      what: string;
      others: string | null;
      photo_id: string | null;
      hidden_on: DayOrNull;
    };
  no_contact: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      asked_on: DayColumn;
      said: string | null;
      offer_by: string;
      offer_details: string | null;
      ended_on: DayOrNull;
      ended_because: string | null;
    };
  lost_touch: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      since_on: DayColumn;
      known: string;
      hiding: string;
      careful: string | null;
      ended_on: DayOrNull;
      how_ended: string | null;
    };
  lost_touch_step: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      lost_touch_id: string;
      what: string;
      who: string;
      due_on: DayColumn;
      done_on: DayOrNull;
      came_of_it: string | null;
    };
  good_day: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      on_day: DayColumn;
      what: string;
      how: string | null;
    };
  who_matters: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      other_id: PersonId | null;
      named: string | null;
      belongs: string | null;
      ring: string;
      wish: string | null;
      how_now: string | null;
      in_crisis: string | null;
      again: string | null;
      said_on: DayColumn;
      off_on: DayOrNull;
      off_said: string | null;
    };
  adult_skill: Kept & {
    id: string;
    title: string;
    what: string;
    place: number;
    from_on: DayColumn;
    to_on: DayOrNull;
  };
  skill_seen: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      skill_id: string;
      on_day: DayColumn;
      own: string | null;
      own_words: string | null;
      worker: string | null;
      evidence: string | null;
      next: string | null;
    };
  skills_given: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      given_on: DayColumn;
      to_whom: string;
      what_for: string;
      yes_how: string;
      given: string;
      taken_back_on: DayOrNull;
      taken_back_said: string | null;
    };
  key_document: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      document: string;
      standing: string;
      keeper: string | null;
      expires_on: DayOrNull;
      asked_on: DayOrNull;
      given_on: DayOrNull;
      said_on: DayColumn;
    };
  agreed_reader: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      staff_id: StaffId;
      named: string;
      from_on: DayColumn;
      to_on: DayOrNull;
      said: string;
      ended_said: string | null;
    };
  letter_bytes: Kept & { id: string; person_id: PersonId; bytes: Bytes };
  letter_file: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      letter_id: string;
      bytes_id: string;
      kind: string;
      size: number;
      version: string;
      about: string;
      kept_on: DayColumn;
    };
  letter_given: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      letter_file_id: string;
      given_on: DayColumn;
      to_whom: string;
      how: string;
    };
  photo: Kept & {
    id: string;
    person_id: PersonId;
    bytes: Bytes;
    small: Bytes;
    width: number;
    height: number;
  };
  management_entry: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      kind: string;
      what: string;
      written_by: StaffId | null;
      written_on: DayColumn;
      staff_id: StaffId | null;
      named: string | null;
      due_on: DayOrNull;
      answered_on: DayOrNull;
      answer: string | null;
      read_on: DayOrNull;
    };
  family_tie: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      other_id: PersonId | null;
      named: string | null;
      belongs_to: string;
      relation: string;
      from_on: DayOrNull;
      to_on: DayOrNull;
    };
  plan: Kept & {
    id: string;
    person_id: PersonId;
    number: number;
    kind: string;
    arose: string;
    based_on: string | null;
    begun_on: DayColumn;
    responsible_id: StaffId | null;
    responsible: string;
    decision: string | null;
    took_part: string | null;
    told_on: DayOrNull;
    who_is_asked: string | null;
    said_no_to: string | null;
    written_how: string | null;
    without_because: string | null;
    written_where: string | null;
    view_known: string | null;
    view_words: string | null;
    offered: string | null;
    given_on: DayOrNull;
    given_how: string | null;
    next_review_on: DayOrNull;
    sent_on: DayOrNull;
    absent_because: ColumnType<unknown, string | undefined, string>;
    set_aside_on: DayOrNull;
    set_aside_because: string | null;
    asked_for: string | null;
    done_how: string | null;
    told_how: string | null;
    easy_made: string | null;
    change_id: string | null;
    change_said: string | null;
    touched: readonly string[] | null;
    removed_by: number | null;
  };
  plan_matter: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    matter: string;
    now_line: string | null;
    they_say: string | null;
    they_want: string | null;
    went_well: string | null;
    removed_by: number | null;
  };
  plan_contingency: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    rests_on: string;
    trigger_is: string;
    fallback: string;
    who: string;
    staff_id: StaffId | null;
    named: string | null;
    by_on: DayOrNull;
    within_days: number | null;
    asks: string | null;
    removed_by: number | null;
  };
  plan_matter_out: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    matter: string;
    asked: string;
    they_said: string | null;
    because: string;
    promises: string | null;
    out_on: DayColumn;
    removed_by: number | null;
  };
  plan_goal: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    origin: string;
    position: number;
    matter: string;
    what: string;
    why: string;
    shown_by: string;
    if_fails: string;
    fallback: string | null;
    fallback_who: string | null;
    fallback_by: DayOrNull;
    rests_on: string | null;
    none_because: string | null;
    removed_by: number | null;
  };
  plan_step: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    goal_id: string;
    what: string;
    who: string;
    staff_id: StaffId | null;
    named: string | null;
    due_on: DayColumn;
    promise_id: string | null;
    removed_by: number | null;
  };
  plan_opening: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    contingency_id: string;
    change_id: string | null;
    they_want: string;
    safe_to_tell: string;
    checked_on: DayColumn;
    promise_id: string | null;
    asking_id: string | null;
    held_because: string | null;
    stood_down_on: DayOrNull;
    stood_down_because: string | null;
    removed_by: number | null;
  };
  plan_decision: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    what: string;
    helped: string;
    unable_because: string;
    they_want: string | null;
    made_by: string;
    made_on: DayColumn;
    how: string;
    why: string;
    removed_by: number | null;
  };
  home_judgement: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    home: string;
    judged_on: DayColumn;
    from_on: DayColumn;
    answers: ColumnType<unknown, string | undefined, string>;
    reasons: ColumnType<unknown, string | undefined, string>;
    suitable: string | null;
    because: string | null;
    removed_by: number | null;
  };
  plan_easy_line: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    position: number;
    picture: string;
    words: string;
    removed_by: number | null;
  };
  plan_answer: Kept & {
    id: string;
    person_id: PersonId;
    plan_id: string;
    kind: string;
    grade: string | null;
    words: string;
    written_by: StaffId | null;
    written_on: DayColumn;
    management_id: string | null;
    removed_by: number | null;
  };
  agreed_difference: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      rule: string;
      setting: string;
      value: number;
      agreed_with: string;
      agreed_by: string;
      because: string;
      from_on: DayColumn;
      until_on: DayColumn;
    };
  emergency_bed: Kept & { id: string; place: string; in_area: boolean; from_on: DayColumn; to_on: DayOrNull };
  other_council: Kept & { id: string; name: string; ask: string };
  other_offer: Kept & {
    id: string;
    council_id: string;
    item_id: string | null;
    title: string | null;
    standing: string;
    what: string | null;
    policy: string | null;
    from_on: DayColumn;
    to_on: DayOrNull;
  };
  offer_item: Kept & {
    id: string;
    kind: string;
    title: string;
    what: string;
    statuses: string[];
    age_from: number | null;
    age_to: number | null;
    homes: string[];
    learning: string[];
    amount_pence: number | null;
    how_often: string;
    how_to_ask: string;
    policy: string;
    from_on: DayColumn;
    to_on: DayOrNull;
  };
  offer_step: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      item_id: string;
      request_id: string | null;
      step: string;
      on_day: DayColumn;
      by_whom: string;
      how: string | null;
      language: string | null;
      amount_pence: number | null;
      limit_pence: number | null;
      staff_id: StaffId | null;
      reference: string | null;
      reason: string | null;
      challenge: string | null;
      words: string | null;
      words_of: string | null;
    };
  entry: Kept &
    FromFile &
    Partial<Corrected> & {
      id: string;
      person_id: PersonId;
      kind: string;
      on_day: DayColumn;
      until_day: DayOrNull;
      answer: string | null;
      subject: string;
      details: ColumnType<unknown, string, string>;
      words: ColumnType<unknown, string | undefined, string>;
    };
  fingerprint_key: { authority_id: number; key: Buffer };
  written_text: {
    authority_id: number;
    place: string;
    row_id: string;
    person_id: PersonId;
    made_of: number;
    prints: string[];
  };
  fingerprint: { authority_id: number; print: string; row_id: string; person_id: PersonId; place: string };
  council_word: Kept & {
    id: string;
    kind: string;
    word: string;
    instead: string | null;
    reason: string;
    added_by: string;
    ended_by: string | null;
    from_on: DayColumn;
    to_on: DayOrNull;
  };
  marked_words: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      place: string;
      row_id: string;
      in_text: string;
      words: string;
      marked_on: DayColumn;
    };
  folded_words: Kept &
    FromFile &
    Corrected & {
      id: string;
      person_id: PersonId;
      place: string;
      row_id: string;
      wrong: string;
      folded_on: DayColumn;
    };
  duty: {
    authority_id: number;
    person_id: PersonId;
    rule: string;
    trigger: string;
    opens_on: DayColumn;
    due_on: DayOrNull;
    met_on: DayOrNull;
    ends_on: DayOrNull;
    ended_by: string | null;
    because: string[];
    attempts: string[];
    cannot_tell: string[];
  };
  spell: {
    authority_id: number;
    person_id: PersonId;
    rule: string;
    trigger: string;
    from_on: DayColumn;
    to_on: DayOrNull;
    because: string[];
    cannot_tell: string[];
  };
  monthly_close: Kept & { id: Generated<string>; month: DayColumn; made_on: DayColumn; is_late: boolean };
  closed_figure: {
    authority_id: number;
    month: DayColumn;
    measure: string;
    first_on: DayColumn;
    last_on: DayColumn;
    cut: string;
    key: string;
    version: string;
    value: number | null;
    counted: number;
    met: number;
    cannot_tell: number;
    full_time: ColumnType<string | null, number | null, number | null>;
    members: PersonId[];
    answers: string[];
    days: Day[] | null;
    because: string[] | null;
    act: number;
  };
  released_figure: {
    authority_id: number;
    month: DayColumn;
    measure: string;
    position: number;
    title: string;
    unit: string;
    is_share: boolean;
    is_stock: boolean;
    first_on: DayColumn;
    last_on: DayColumn;
    cut: string;
    key: string;
    label: string;
    counted: number | null;
    met: number | null;
    value: number | null;
    act: number;
  };
  ledger_state: { authority_id: number; made_from: string; made_at: Date };
  local_value: Kept & { id: string; rule: string; name: string; value: number; from_on: DayColumn };
  kept_rule: Kept & { id: string; rule: string; from_on: DayColumn };
  file: Kept & { id: FileId; name: string; size: number; sha256: Bytes };
  file_part: { authority_id: number; file_id: FileId; position: number; bytes: Bytes };
  import: Kept & {
    id: ImportId;
    state: string;
    people_total: number;
    people_done: number;
    done_to: string | null;
  };
  import_file: Kept & {
    id: string;
    import_id: ImportId;
    file_id: FileId;
    name: string;
    kind: string;
    return_year: number;
    rows: number;
    stored: number;
    unchanged: number;
    rejected: number;
    withdrawn: number;
  };
  import_problem: {
    authority_id: number;
    import_id: ImportId;
    position: number;
    file_name: string;
    row_number: number | null;
    column_name: string | null;
    value: string | null;
    code: string;
    sentence: string;
  };
  restriction: Kept & { id: string; person_id: PersonId; because: string; from_on: DayColumn };
  number_join: Kept & {
    id: JoinId;
    kind: string;
    number: string;
    from_person: PersonId | null;
    to_person: PersonId;
    undone_by: number | null;
  };
  received_row: {
    authority_id: number;
    kind: string;
    return_year: number;
    child: string;
    row_key: string;
    import_id: ImportId;
    file_id: FileId;
    row_number: number;
    content: ColumnType<unknown, string, string>;
    superseded_by: ImportId | null;
  };
};
