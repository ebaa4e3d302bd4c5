package cn.tonggui.cycle;

import cn.tonggui.cycle.Line.Rater;
import cn.tonggui.cycle.score.Side;
import cn.tonggui.workflow.OwnStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who scores what on a sheet: the unit itself each side, then two departments and another unit. */
@Configuration
class ScoringSteps {

    private final ScoreSheets sheets;
    private final Scores scores;
    private final ScoreRows rows;

    ScoringSteps(ScoreSheets sheets, Scores scores, ScoreRows rows) {
        this.sheets = sheets;
        this.scores = scores;
        this.rows = rows;
    }

    @Bean
    OwnStep selfPartyStep() {
        return new SelfStep("score-sheet/selfParty", Side.PARTY, sheets, scores, rows);
    }

    @Bean
    OwnStep selfBusinessStep() {
        return new SelfStep("score-sheet/selfBusiness", Side.BUSINESS, sheets, scores, rows);
    }

    @Bean
    OwnStep rescorePartyStep() {
        return new RescoreStep("score-sheet/rescoreParty", Rater.PARTY, sheets, scores, rows);
    }

    @Bean
    OwnStep rescoreBusinessStep() {
        return new RescoreStep("score-sheet/rescoreBusiness", Rater.BUSINESS, sheets, scores, rows);
    }

    @Bean
    OwnStep crossScoreStep() {
        return new RescoreStep("score-sheet/crossScore", Rater.CROSS, sheets, scores, rows);
    }
}
