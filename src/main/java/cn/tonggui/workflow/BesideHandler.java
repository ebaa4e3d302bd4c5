package cn.tonggui.workflow;

import org.springframework.stereotype.Component;

/** 催办、抄送、沟通、督办: the act, and who may read the case from now on. Who may do it knows the module that asks. */
@Component
class BesideHandler implements CaseHandler<CaseAction.Beside> {

    @Override
    public Class<CaseAction.Beside> handles() {
        return CaseAction.Beside.class;
    }

    @Override
    public boolean offered(CaseBearing bearing) {
        return true;
    }

    @Override
    public void perform(CaseAction.Beside beside, CaseBearing bearing, CaseTurn turn) {
        beside.readers().forEach(person -> turn.admit(person.value()));
    }
}
