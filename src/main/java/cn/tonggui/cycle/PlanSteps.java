package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import cn.tonggui.workflow.OwnStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plan of a cycle is written on both rails, each by those who know it. */
@Configuration
class PlanSteps {

    @Bean
    OwnStep planPartyStep(Cycles cycles, Plans plans, Members members) {
        return new PlanStep(Side.PARTY, cycles, plans, members);
    }

    @Bean
    OwnStep planBusinessStep(Cycles cycles, Plans plans, Members members) {
        return new PlanStep(Side.BUSINESS, cycles, plans, members);
    }
}
