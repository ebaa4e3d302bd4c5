package cn.tonggui.testing;

import cn.tonggui.Tonggui;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real database with the demo data: H2, and in a second run of the same tests MariaDB. One cached
 * context serves them all, so a test brings its own cases and counts nothing that others may add to.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Tonggui.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    TestClock.Configuration.class,
    People.class,
    Walker.class,
    Statements.class,
    KnownPasswords.class,
    Heaps.class,
    Asked.class
})
@Tag("database")
public @interface TongguiTest {}
