vacuum into @path;
