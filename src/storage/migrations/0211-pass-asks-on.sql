-- Nobody answered: to whom above them it was passed on, and when. It stays asked.
alter table ask add escalated_on date, add escalated_to text,
  add constraint ask_escalated check ((escalated_on is null) = (escalated_to is null));
