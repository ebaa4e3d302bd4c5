package cn.tonggui.meeting;

import org.springframework.stereotype.Component;

/** The same before a meeting of the members. */
@Component
class GatheringReceiptStep extends ReceiptStep {

    GatheringReceiptStep(Presences presences) {
        super(presences);
    }

    @Override
    public String key() {
        return "three-meetings/answer";
    }
}
