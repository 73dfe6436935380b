package org.businessleaderaward.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.businessleaderaward.directory.pages.FolderPageFiles;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * The pages of entries that the worker has written and their sitemap, as the edge gives them out:
 * what is not among them is looked for in the built site. Their own policy stands in the pages.
 */
final class EntryPagesHandler extends Handler.Wrapper {
  private static final Pattern ENTRY =
      Pattern.compile(
          "/[a-z]{2}/directory/(?:partnership|organisation)-[a-z0-9-]+(|/|/index\\.html|/entry\\.json)");

  private static final Pattern SITEMAP = Pattern.compile("/sitemap-entries(?:-[a-z0-9]+)?\\.xml");
  private static final String HTML = "text/html;charset=utf-8";

  private final Path folder;

  EntryPagesHandler(Path folder) {
    super(files(folder));
    this.folder = folder;
  }

  private static ResourceHandler files(Path folder) {
    var types = new MimeTypes.Mutable();
    types.addMimeMapping("html", HTML);
    types.addMimeMapping("json", "application/json");
    types.addMimeMapping("xml", "application/xml;charset=utf-8");
    var files = new ResourceHandler();
    files.setBaseResource(ResourceFactory.of(files).newResource(folder));
    files.setMimeTypes(types);
    files.setWelcomeFiles("index.html");
    files.setDirAllowed(false);
    files.setEtags(true);
    return files;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    var entry = ENTRY.matcher(path);
    var isEntry = entry.matches();
    if (!Pages.isRead(request) || !(isEntry || SITEMAP.matcher(path).matches())) {
      return false;
    }
    if (isEntry && !entry.group(1).equals("/entry.json")) {
      var page = folder.resolve(path.substring(1, entry.start(1)));
      if (Files.exists(page.resolve(FolderPageFiles.MOVED))) {
        var to = Files.readString(page.resolve(FolderPageFiles.MOVED));
        response.getHeaders().put(HttpHeader.LOCATION, to);
        Pages.send(response, callback, 301, "text/plain;charset=utf-8", to);
        return true;
      }
      if (Files.exists(page.resolve(FolderPageFiles.GONE))) {
        var html = Files.readString(page.resolve(FolderPageFiles.GONE));
        Pages.send(response, callback, 410, HTML, html);
        return true;
      }
    }
    var file = folder.resolve(path.substring(1));
    if (!Files.exists(Files.isDirectory(file) ? file.resolve("index.html") : file)) {
      return false;
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    return super.handle(request, response, callback);
  }
}
