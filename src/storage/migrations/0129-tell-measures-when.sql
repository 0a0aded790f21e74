-- Figures are counted again when something has been written: their log-in may see that it was, and not what or by whom.
call open_to_measures('act', 'authority_id, id');
