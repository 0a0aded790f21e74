-- Whoever asked us not to be in touch is late in no figure: that they asked, and from when until when, is open to measures.
-- What they said, and how the yearly offer reaches them, is not.
call open_to_measures('no_contact', 'authority_id, person_id, asked_on, ended_on, removed_by');
