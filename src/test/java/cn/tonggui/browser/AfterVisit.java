package cn.tonggui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test: pictures of what was on the screens when it failed, and no browser may have complained. */
class AfterVisit implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        Visitors visitors = SpringExtension.getApplicationContext(test).getBean(Visitors.class);
        boolean failed = test.getExecutionException().isPresent();
        List<String> complaints = visitors.leave(failed ? pictures(test) : null);
        if (!failed) {
            assertThat(complaints).as("complaints of the browser").isEmpty();
        }
    }

    private static Path pictures(ExtensionContext test) {
        return Path.of(
                "target",
                "browser",
                test.getRequiredTestClass().getSimpleName(),
                test.getDisplayName().replaceAll("[^\\w]+", "-"));
    }
}
