-- Without the right, yet among those due until superior and meeting both agreed (exempt.probationByVote, R-E08).
ALTER TABLE elec_elector ADD COLUMN by_vote BOOLEAN DEFAULT FALSE NOT NULL;
