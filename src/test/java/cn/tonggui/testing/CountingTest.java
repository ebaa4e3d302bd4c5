package cn.tonggui.testing;

import cn.tonggui.Tonggui;
import cn.tonggui.ledger.ManyCases;
import cn.tonggui.workflow.ManyTasks;
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

/** Like {@link TongguiTest}, for what counts rows and reads: on a database where nobody else leaves any. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Tonggui.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.Counting.class)
@Import({
    TestClock.Configuration.class,
    People.class,
    Walker.class,
    Statements.class,
    KnownPasswords.class,
    ManyTasks.class,
    ManyCases.class
})
@Tag("database")
public @interface CountingTest {}
