package cn.tonggui.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the pages show and keep.
 *
 * @param pageSize rows of a list before 再看
 * @param draftLimit size of all texts of one draft, beyond which it is not saved
 */
@ConfigurationProperties("tonggui.inbox")
record InboxSettings(
        @DefaultValue("20") int pageSize,
        @DefaultValue("1MB") DataSize draftLimit) {}
