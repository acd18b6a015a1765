-- Next day on which the clock turns to a term of the sender's: to remind them, or to note that it has run out.
ALTER TABLE frm_submission ADD COLUMN alarm_on DATE;
CREATE INDEX frm_submission_alarm_ix ON frm_submission (alarm_on);
UPDATE frm_submission SET alarm_on = confirm_by WHERE state = 'TO_CONFIRM';
