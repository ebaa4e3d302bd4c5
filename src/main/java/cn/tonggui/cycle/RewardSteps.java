package cn.tonggui.cycle;

import cn.tonggui.workflow.OwnStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rewards are approved by both heads, and above an amount by the committee. */
@Configuration
class RewardSteps {

    @Bean
    OwnStep approveBusinessStep(Rewards rewards) {
        return new RewardsShownStep("four-sync/approveBusiness", rewards);
    }

    @Bean
    OwnStep approvePartyStep(Rewards rewards) {
        return new RewardsShownStep("four-sync/approveParty", rewards);
    }

    @Bean
    OwnStep committeeApproveStep(Rewards rewards) {
        return new RewardsShownStep("four-sync/committeeApprove", rewards);
    }
}
