package cn.tonggui.organisation;

import cn.tonggui.organisation.SignInFailureMapper.Failures;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One count at a time, each in a transaction of its own: whoever holds two rows, or goes on after a refused insert, may
 * deadlock with a guesser who sends many requests at once, and the count would be lost.
 */
@Component
class FailureCounts {

    private final SignInFailureMapper mapper;

    FailureCounts(SignInFailureMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the first failure of the subject came twice at once */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void count(String subject, FailureLimit limit, LocalDateTime now) {
        Failures before = mapper.take(subject);
        if (before == null) {
            mapper.insert(limit.first(subject, now));
        } else {
            mapper.update(limit.next(before, now));
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void forget(LocalDateTime before) {
        mapper.forget(before);
    }
}
