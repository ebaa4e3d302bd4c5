package wrong;

import java.time.LocalDate;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.flowable.engine.TaskService;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.variable.api.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** One small offender for each rule. */
public final class Wrong {

    private Wrong() {}

    static final class CommandsTheEngine {
        void finish(TaskService engine) {
            engine.complete("1");
        }
    }

    static final class ReadsTheEnginesVariables {
        Map<String, Object> all(VariableScope scope) {
            return scope.getVariables();
        }
    }

    @Mapper
    public interface OpenMapper {}

    @Controller
    public static class OpenController {}

    public static class OpenDelegate implements JavaDelegate {
        @Override
        public void execute(DelegateExecution step) {}
    }

    public static class BeginsWithin {
        @Transactional
        void half() {}
    }

    static final class IsInjected {
        @Autowired
        private @Nullable String field;
    }

    static final class LooksAtTheWall {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    public static class Cases {
        public String byId(String id) {
            return id;
        }
    }

    @Component
    static final class NeedsSix {
        NeedsSix(String a, String b, String c, String d, String e, String f) {}
    }
}
