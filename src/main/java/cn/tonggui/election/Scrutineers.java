package cn.tonggui.election;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** The scrutineers (监票人) who confirmed the sheet of a round, and are the only ones to correct it. */
@Component
class Scrutineers {

    private final CorrectionMapper mapper;
    private final Clock clock;

    Scrutineers(CorrectionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Confirms what was counted in the present attempt. */
    void confirm(Round round, Viewer viewer) {
        String me = viewer.id().value();
        mapper.unconfirm(round.caseId(), round.no(), round.attempt(), me);
        mapper.confirm(
                round.caseId(),
                round.no(),
                round.attempt(),
                new CorrectionMapper.Signer(me, viewer.name()),
                LocalDateTime.now(clock));
    }

    List<CorrectionMapper.Signer> of(Round round) {
        return mapper.scrutineers(round.caseId(), round.no(), round.attempt());
    }

    boolean confirmed(Round round, Viewer viewer) {
        return of(round).stream()
                .anyMatch(one -> one.person().equals(viewer.id().value()));
    }

    /**
     * In person: what an office or an agent may do does not count.
     *
     * @throws NotAllowed code {@code correction-not-yours}
     */
    void require(Round round, Viewer viewer) {
        if (!viewer.mayAct() || !confirmed(round, viewer)) {
            throw new NotAllowed("correction-not-yours", Integer.toString(round.no()));
        }
    }
}
