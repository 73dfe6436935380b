package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurements in {@code bench}, which only people run, fit what they measure. */
class BenchTests {
  @Test
  void compile(@TempDir Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var bench = Files.walk(ProjectRoot.find().resolve("bench"));
        var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = bench.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      var options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
      var wanted = files.getJavaFileObjectsFromPaths(sources);
      var done = compiler.getTask(said, files, null, options, null, wanted).call();
      assertThat(done).as(said.toString()).isTrue();
    }
  }
}
